/** The three things a citizen can open. */
export type View = 'ask' | 'follow' | 'consult';
export const VIEWS: readonly View[] = ['ask', 'follow', 'consult'];

/** What the script tag says, checked. */
export interface Settings {
  /** `data-endpoint`, required: where everything is read from and sent to. https (or http on localhost), without trailing slash. */
  readonly endpoint: string;
  /** `data-lang`: `vi` or `en`; by default the page's `<html lang>`, or else Vietnamese. */
  readonly lang: string;
  /** `data-launcher`: the corner of the button, or `none` where links and inline tags are enough. Default `right`. */
  readonly launcher: 'right' | 'left' | 'none';
  /** `data-theme`: default `light`; `auto` follows the page's own `color-scheme`. */
  readonly theme: 'light' | 'dark' | 'auto';
  /** `data-views`: what is offered, `ask follow consult`. Default all that the portal has. */
  readonly views: readonly View[];
  /** `data-topic`: id of the topic that is chosen to begin with, or `null`. */
  readonly topic: string | null;
}

/** A setting that cannot be used. The message names the attribute and says what is expected. */
export interface SettingError {
  readonly attribute: string;
  readonly message: string;
}

/** Either the settings, or what to tell the webmaster. */
export type Read = { readonly settings: Settings } | { readonly error: SettingError };

/** Reads the attributes once; past this point nobody looks at the tag. */
export function readSettings(
  attribute: (name: string) => string | null,
  pageLang: string,
  languages: readonly string[],
): Read {
  const error = (name: string, expected: string): Read => ({
    error: { attribute: name, message: `${name}="${attribute(name) ?? ''}" is not ${expected}` },
  });
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const value = attribute(name) ?? values[0];
    return values.find((known) => known === value);
  };

  const endpoint = readEndpoint(attribute('data-endpoint'));
  if (!endpoint) return error('data-endpoint', 'an https address (http only on localhost)');
  const named = attribute('data-lang');
  if (named !== null && !languages.includes(named)) return error('data-lang', `one of: ${languages.join(', ')}`);
  const lang = named ?? languages.find((known) => pageLang.toLowerCase().split('-')[0] === known) ?? 'vi';
  const launcher = oneOf('data-launcher', ['right', 'left', 'none']);
  if (!launcher) return error('data-launcher', 'right, left or none');
  const theme = oneOf('data-theme', ['light', 'dark', 'auto']);
  if (!theme) return error('data-theme', 'light, dark or auto');
  const words = attribute('data-views')?.trim().split(/[\s,]+/) ?? VIEWS;
  if (!words.every((word) => (VIEWS as readonly string[]).includes(word))) {
    return error('data-views', 'a list of ask, follow, consult');
  }
  return { settings: { endpoint, lang, launcher, theme, views: words as View[], topic: attribute('data-topic') } };
}

function readEndpoint(value: string | null): string | undefined {
  try {
    const url = new URL(value ?? '');
    const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && local);
    return safe && !url.search && !url.hash && !url.username ? url.href.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}
