import { StartError } from '../../startError';
import { isLocalhost } from './isLocalhost';

/** Where the agency's own system listens. */
export interface WebhookSettings {
  /** https, or http on this machine. */
  readonly url: string;
  /** 1 or 2, of 24 bytes or more. */
  readonly keys: readonly Uint8Array[];
  readonly mayBePrivate: boolean;
}

const KEY = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/;

/**
 * @param mayBePrivate `1`: its address may be one of a private network
 * @returns `null`: there is none
 * @throws StartError that names the variable and never the key
 */
export function readWebhook(url: string, key: string, mayBePrivate: string): WebhookSettings | null {
  if (!url) return null;
  if (!isAddress(url))
    throw new StartError(
      'GOPY_WEBHOOK must be an address such as https://motcua.tinh.gov.vn/gop-y, without a name or password in it; http is for localhost alone',
    );
  const keys = key.split(/[\s,]+/).map((one) => KEY.exec(one)?.[1]);
  if (keys.length > 2 || keys.includes(undefined))
    throw new StartError(
      'GOPY_WEBHOOK_KEY must be whsec_ and at least 24 random bytes in Base64: take what echo "whsec_$(openssl rand -base64 32)" prints; two of them, with a comma, while you change it',
    );
  if (!/^[01]?$/.test(mayBePrivate))
    throw new StartError(`GOPY_WEBHOOK_PRIVATE must be 0 or 1, not ${mayBePrivate}`);
  return {
    url,
    keys: keys.map((one) => Buffer.from(one as string, 'base64')),
    mayBePrivate: mayBePrivate === '1',
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLocalhost(hostname));
}
