import { parseArgs } from 'node:util';
import type { Slip } from '#messages/vi/doctorCommand';

/** What the command was asked for. `lang` is `null` where the page decides. */
export type Asked =
  | { readonly kind: 'page'; readonly url: URL; readonly lang: 'vi' | 'en' | null }
  | { readonly kind: 'help'; readonly lang: 'vi' | 'en' | null }
  | { readonly kind: 'usage'; readonly slip: Slip; readonly lang: 'vi' | 'en' | null };

const NONE: Slip = { kind: 'none' };

/** @param args what follows the command's name */
export function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean' } },
    });
    const named = values.lang ?? null;
    if (named !== null && named !== 'vi' && named !== 'en') {
      return { kind: 'usage', slip: { kind: 'lang', value: named }, lang: null };
    }
    if (values.help) return { kind: 'help', lang: named };
    const [address, ...more] = positionals;
    if (address === undefined || more.length > 0) {
      return { kind: 'usage', slip: NONE, lang: named };
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url && /^https?:$/.test(url.protocol)
      ? { kind: 'page', url, lang: named }
      : { kind: 'usage', slip: { kind: 'address', value: address }, lang: named };
  } catch {
    return { kind: 'usage', slip: NONE, lang: null };
  }
}
