import { StartError } from '../../startError';
import { isLocalhost } from '../webhook/isLocalhost';
import { isDeliverable } from './isDeliverable';

/** By which server letters are sent, and from whom. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte on. `starttls`: or nothing is sent. `plain`: on this machine alone. */
  readonly security: 'tls' | 'starttls' | 'plain';
  /** `null`: the server asks for none. */
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
  /** Working days before the day promised on which officers are told of it. */
  readonly dueWithin: number;
}

/**
 * @returns `null`: no letters are sent
 * @throws StartError that names the variable and says nothing of the address, in which a password may stand
 */
export function readMail(url: string, from: string, dueWithin: string): MailSettings | null {
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || !new URL(url).hostname)
    throw new StartError(
      'GOPY_SMTP_URL must be an address such as smtps://gopy:PASSWORD@mail.tinh.gov.vn:465, or smtp://…:587 for STARTTLS',
    );
  if (!isDeliverable(from))
    throw new StartError(`GOPY_MAIL_FROM must be an address such as gopy@tinh.gov.vn, not ${from}`);
  if (!/^\d{1,2}$/.test(dueWithin))
    throw new StartError(`GOPY_MAIL_DUE must be a number of working days from 0 to 99, not ${dueWithin}`);
  const { protocol, hostname, port, username, password } = new URL(url);
  const isTls = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isTls ? 465 : 587),
    security: isTls ? 'tls' : isLocalhost(hostname) ? 'plain' : 'starttls',
    login: username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
    from,
    dueWithin: Number(dueWithin),
  };
}
