import { type Choices, DEFAULTS } from './choices';

/** The language that the builder itself speaks. */
export type Tongue = 'vi' | 'en';

/** All that an address of this page tells. */
export interface PageState {
  readonly tongue: Tongue;
  readonly choices: Choices;
}

/** The state as it stands behind the `#`: `key=value`, only what differs from the beginning, so that people can read it. */
export function writeHash({ tongue, choices }: PageState): string {
  const said = new URLSearchParams();
  if (tongue === 'en') said.set('ui', 'en');
  for (const name of Object.keys(DEFAULTS) as (keyof Choices)[]) {
    const value = String(choices[name]);
    if (value !== String(DEFAULTS[name])) said.set(name, value);
  }
  // What an address may hold as it is stays readable.
  return said.toString().replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%2C/g, ',');
}
