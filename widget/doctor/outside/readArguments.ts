import { parseArgs } from 'node:util';

/** What the command was asked for. `lang` is `null` where the page decides. */
export type Asked =
  | { readonly kind: 'page'; readonly url: URL; readonly lang: 'vi' | 'en' | null }
  | { readonly kind: 'usage'; readonly lang: 'vi' | 'en' | null };

/** @param args what follows the command's name */
export function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean' } },
    });
    const lang = values.lang === 'vi' || values.lang === 'en' ? values.lang : null;
    const [address = '', ...more] = positionals;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const good = url && /^https?:$/.test(url.protocol) && more.length === 0 && !values.help;
    return good && values.lang === (lang ?? undefined)
      ? { kind: 'page', url, lang }
      : { kind: 'usage', lang };
  } catch {
    return { kind: 'usage', lang: null };
  }
}
