/** The three things a citizen can open. */
export type View = 'ask' | 'follow' | 'consult';
export const VIEWS: readonly View[] = ['ask', 'follow', 'consult'];

/** The view of that name, if there is one. */
export const viewOf = (name: string | null): View | undefined => VIEWS.find((view) => view === name);

/** What the script tag says, checked. */
export interface Settings {
  /** `data-endpoint`, required: where everything is read from and sent to. https (or http on localhost), without trailing slash. */
  readonly endpoint: string;
  /**
   * `data-lang`: a BCP 47 tag. By default the page's `<html lang>` if it is one of the release's two, or else Vietnamese.
   * The words of any other are the endpoint's `messages/LANG.json`.
   */
  readonly lang: string;
  /** `data-launcher`: the corner of the button, or `none` where links and inline tags are enough. Default `right`. */
  readonly launcher: 'right' | 'left' | 'none';
  /** `data-theme`: default `light`; `auto` follows the page's own `color-scheme`. */
  readonly theme: 'light' | 'dark' | 'auto';
  /** `data-accent`: the portal's own colour, `#0b4f9e`, or `null`. It is made darker or lighter until it can be read. */
  readonly accent: string | null;
  /** `data-views`: what is offered, `ask follow consult`. Default all that the portal has. */
  readonly views: readonly View[];
  /** `data-topic`: id of the topic that is chosen to begin with, if the portal has it; or `null`. */
  readonly topic: string | null;
  /** `data-commune`: id of the commune that the page is of, if the portal has it; or `null`. */
  readonly commune: string | null;
  /** `data-shared-device`: `always` where the page stands in a library or a kiosk; then nothing is kept. Default `ask`: the citizen says. */
  readonly sharedDevice: 'ask' | 'always';
  /**
   * `data-endpoint-former`: the address that this endpoint had before, or `null`. What a device keeps for that one goes
   * to this one, which has to know what the former had received.
   */
  readonly endpointFormer: string | null;
}

/** The language of the release whose words stand in for those that another one lacks. */
export const builtIn = (lang: string): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

/** What is not encrypted is for a machine's own tests alone. */
const ENDPOINT = /^(https:\/\/[^:/?#@\s]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?(\/[^?#\s]*)?$/i;

const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i;

/** Of the release's own languages every region is served alike. */
const languageOf = (tag: string) => (/^(vi|en)(-|$)/i.test(tag) ? tag.slice(0, 2).toLowerCase() : tag);

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

  const matching = (name: string, known: RegExp, expected: string, isRequired?: boolean) => {
    const value = attribute(name)?.trim() ?? '';
    if (known.test(value)) return value;
    if (isRequired || value) wrong(name, expected);
    return null;
  };
  const address = (name: string, isRequired?: boolean) =>
    matching(name, ENDPOINT, 'an https address without ? or #', isRequired)?.replace(/\/+$/, '') ?? null;

  const named = (attribute('data-views') ?? `${VIEWS}`).match(/[^\s,]+/g) || [''];
  const views = VIEWS.filter((view) => named.includes(view));
  if (views.length < named.length) wrong('data-views', VIEWS.join(' '));
  const optional = {
    lang: languageOf(
      matching('data-lang', LANGUAGE, 'a language as vi, en or km') ?? (/^en/i.test(pageLang) ? 'en' : 'vi'),
    ),
    launcher: oneOf<Settings['launcher']>('data-launcher', 'right | left | none', 'right'),
    theme: oneOf<Settings['theme']>('data-theme', 'light | dark | auto', 'light'),
    accent: matching('data-accent', /^#([\da-f]{3}){1,2}$/i, 'a colour as #0b4f9e'),
    views: views.length > 0 ? views : VIEWS,
    topic: attribute('data-topic'),
    commune: attribute('data-commune'),
    sharedDevice: oneOf<Settings['sharedDevice']>('data-shared-device', 'ask | always', 'ask'),
    endpointFormer: address('data-endpoint-former'),
  };
  const endpoint = address('data-endpoint', true);
  return endpoint === null ? undefined : { endpoint, ...optional };
}
