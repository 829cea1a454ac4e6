import type { Release } from '../release';

/** What an address may set, which any stranger may have written; the file that runs is never among it. */
const SETTINGS = [
  'data-endpoint',
  'data-lang',
  'data-launcher',
  'data-accent',
  'data-theme',
  'data-views',
  'data-topic',
  'data-commune',
  'data-shared-device',
];

/** The snippet's tag, of this page's own release, with the settings of the address. */
export function tagFrom(page: Document, settings: URLSearchParams, release: Release): HTMLScriptElement {
  const tag = page.createElement('script');
  for (const name of SETTINGS) {
    const value = settings.get(name);
    if (value !== null) tag.setAttribute(name, value);
  }
  tag.integrity = release.integrity.loader;
  tag.crossOrigin = 'anonymous';
  tag.src = `../gop-y/${release.version}/gop-y.js`;
  return tag;
}
