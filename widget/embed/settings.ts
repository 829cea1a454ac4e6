/** The three things a citizen can open. */
export type View = 'ask' | 'follow' | 'consult';
export const VIEWS: readonly View[] = ['ask', 'follow', 'consult'];

/** The view of that name, if there is one. */
export const viewOf = (name: string | null): View | undefined => VIEWS.find((view) => view === name);

/** What the script tag says, checked. */
export interface Settings {
  /** `data-endpoint`, required: where everything is read from and sent to. https (or http on localhost), without trailing slash. */
  readonly endpoint: string;
  /** `data-lang`: by default the page's `<html lang>`, or else Vietnamese. */
  readonly lang: 'vi' | 'en';
  /** `data-launcher`: the corner of the button, or `none` where links and inline tags are enough. Default `right`. */
  readonly launcher: 'right' | 'left' | 'none';
  /** `data-theme`: default `light`; `auto` follows the page's own `color-scheme`. */
  readonly theme: 'light' | 'dark' | 'auto';
  /** `data-views`: what is offered, `ask follow consult`. Default all that the portal has. */
  readonly views: readonly View[];
  /** `data-topic`: id of the topic that is chosen to begin with, if the portal has it; or `null`. */
  readonly topic: string | null;
  /** `data-commune`: id of the commune that the page is of, if the portal has it; or `null`. */
  readonly commune: string | null;
  /** `data-shared-device`: `always` where the page stands in a library or a kiosk; then nothing is kept. Default `ask`: the citizen says. */
  readonly sharedDevice: 'ask' | 'always';
}

/** What is not encrypted is for a machine's own tests alone. */
const ENDPOINT = /^(https:\/\/[^:/?#@\s]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?(\/[^?#\s]*)?$/i;

/**
 * Reads the attributes once; past this point nobody looks at the tag. What is wrong is named to the webmaster, a line
 * each, and its default holds; without an endpoint there is nothing to start.
 */
export function readSettings(
  attribute: (name: string) => string | null,
  pageLang: string,
  complain: (line: string) => void,
): Settings | undefined {
  const wrong = (name: string, expected: string) =>
    complain(`${name}="${attribute(name) || ''}" must be ${expected}`);
  const oneOf = <T extends string>(name: string, known: string, otherwise: T): T => {
    const value = attribute(name) as T | null;
    if (value === null || known.split(' | ').includes(value)) return value ?? otherwise;
    wrong(name, known);
    return otherwise;
  };

  const endpoint = (attribute('data-endpoint') || '').trim();
  const named = (attribute('data-views') ?? `${VIEWS}`).match(/[^\s,]+/g) || [''];
  const views = VIEWS.filter((view) => named.includes(view));
  if (views.length < named.length) wrong('data-views', VIEWS.join(' '));
  const settings: Settings = {
    endpoint: endpoint.replace(/\/+$/, ''),
    lang: oneOf('data-lang', 'vi | en', /^en/i.test(pageLang) ? 'en' : 'vi'),
    launcher: oneOf('data-launcher', 'right | left | none', 'right'),
    theme: oneOf('data-theme', 'light | dark | auto', 'light'),
    views: views.length > 0 ? views : VIEWS,
    topic: attribute('data-topic'),
    commune: attribute('data-commune'),
    sharedDevice: oneOf('data-shared-device', 'ask | always', 'ask'),
  };
  if (ENDPOINT.test(endpoint)) return settings;
  wrong('data-endpoint', 'an https address without ? or #');
  return undefined;
}
