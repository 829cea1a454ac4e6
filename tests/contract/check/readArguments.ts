import { parseArgs } from 'node:util';

export type Lang = 'vi' | 'en';

/** What was wrong with how the command was called. */
export type Slip =
  | { readonly kind: 'none' }
  | { readonly kind: 'address' | 'origin' | 'lang'; readonly value: string };

/** What the command was asked for. */
export type Asked =
  | {
      readonly kind: 'check';
      readonly url: string;
      readonly origin: string;
      readonly consultation: string | null;
      readonly json: boolean;
      readonly lang: Lang;
    }
  | { readonly kind: 'help'; readonly lang: Lang }
  | { readonly kind: 'usage'; readonly slip: Slip; readonly lang: Lang };

const OPTIONS = {
  origin: { type: 'string' },
  lang: { type: 'string', default: 'vi' },
  consultation: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const isWeb = (address: string) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** @param args what follows the command's name */
export function readArguments(args: readonly string[]): Asked {
  const read = parsed(args);
  if (!read) return { kind: 'usage', slip: { kind: 'none' }, lang: 'vi' };
  const { values, positionals } = read;
  const named = values.lang;
  const lang: Lang = named === 'en' ? 'en' : 'vi';
  const usage = (slip: Slip): Asked => ({ kind: 'usage', slip, lang });
  if (named !== lang) return usage({ kind: 'lang', value: named });
  if (values.help) return { kind: 'help', lang };
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) return usage({ kind: 'none' });
  if (!isWeb(address)) return usage({ kind: 'address', value: address });
  const { origin = new URL(address).origin, consultation = null, json } = values;
  if (!isWeb(origin)) return usage({ kind: 'origin', value: origin });
  const url = address.replace(/\/+$/, '');
  return { kind: 'check', url, origin: new URL(origin).origin, consultation, json, lang };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    return undefined;
  }
}
