/** The three things a citizen can open. */
export type View = 'ask' | 'follow' | 'consult';
export const VIEWS: readonly View[] = ['ask', 'follow', 'consult'];

/** Languages of this build. */
const LANGUAGES = ['vi', 'en'] as const;
const LAUNCHERS = ['right', 'left', 'none'] as const;
const THEMES = ['light', 'dark', 'auto'] as const;

/** What the script tag says, checked. */
export interface Settings {
  /** `data-endpoint`, required: where everything is read from and sent to. https (or http on localhost), without trailing slash. */
  readonly endpoint: string;
  /** `data-lang`: by default the page's `<html lang>`, or else Vietnamese. */
  readonly lang: (typeof LANGUAGES)[number];
  /** `data-launcher`: the corner of the button, or `none` where links and inline tags are enough. Default `right`. */
  readonly launcher: (typeof LAUNCHERS)[number];
  /** `data-theme`: default `light`; `auto` follows the page's own `color-scheme`. */
  readonly theme: (typeof THEMES)[number];
  /** `data-views`: what is offered, `ask follow consult`. Default all that the portal has. */
  readonly views: readonly View[];
  /** `data-topic`: id of the topic that is chosen to begin with, or `null`. */
  readonly topic: string | null;
}

/** Either the settings, or one line for the webmaster that names the attribute and says what is expected. */
export type Read = { readonly settings: Settings } | { readonly error: string };

/** Reads the attributes once; past this point nobody looks at the tag. */
export function readSettings(attribute: (name: string) => string | null, pageLang: string): Read {
  const errors: string[] = [];
  const wrong = (name: string, expected: string) => {
    errors.push(`data-${name}="${attribute(`data-${name}`) || ''}" must be ${expected}`);
  };
  const oneOf = <T extends string>(name: string, known: readonly T[], otherwise: T): T => {
    const value = attribute(`data-${name}`);
    const found = known.find((one) => one === value);
    if (value !== null && !found) wrong(name, known.join(' | '));
    return found || otherwise;
  };

  const endpoint = readEndpoint(attribute('data-endpoint'));
  if (!endpoint) wrong('endpoint', 'an https address');
  const ofPage = LANGUAGES.find((lang) => pageLang.toLowerCase().startsWith(lang));
  const views = (attribute('data-views') || VIEWS.join(' ')).trim().split(/[\s,]+/) as View[];
  if (!views.every((view) => VIEWS.includes(view))) wrong('views', VIEWS.join(' '));
  const topic = attribute('data-topic');
  if (topic && !/^[a-z0-9][a-z0-9.-]*$/.test(topic)) wrong('topic', 'the id of a topic');
  const settings: Settings = {
    endpoint,
    lang: oneOf('lang', LANGUAGES, ofPage || 'vi'),
    launcher: oneOf('launcher', LAUNCHERS, 'right'),
    theme: oneOf('theme', THEMES, 'light'),
    views,
    topic,
  };
  return errors.length > 0 ? { error: errors.join('; ') } : { settings };
}

/** The address without its trailing slash, or nothing: what is not encrypted is for a machine's own tests alone. */
function readEndpoint(value: string | null): string {
  try {
    const { protocol, hostname, search, hash, username, href } = new URL(value || '');
    const local = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
    return (protocol === 'https:' || local) && !search && !hash && !username ? href.replace(/\/+$/, '') : '';
  } catch {
    return '';
  }
}
