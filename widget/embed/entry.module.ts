import { fillDivs } from './divs';
import { createElementClass } from './element';
import { importChunk } from './entry.chunks';
import type { define as Define, GopY as GopYClass, Options } from './gop-y';
import { whenRead } from './listen';
import { placeLauncher } from './placeLauncher';
import { readSettings } from './settings';
import { createShared, type Shared } from './shared';

let shared: Shared | undefined;

/** See gop-y.d.ts, which is what npm users read. */
export const GopY: typeof GopYClass = createElementClass(() => shared);

export const define: typeof Define = (options, registry = globalThis.customElements) => {
  if (typeof window === 'undefined' || shared || registry.get('gop-y')) return;
  const complain = (line: string) => console.error(`[gop-y] ${line}`);
  const settings = readSettings((name) => optionOf(options, name), document.documentElement.lang, complain);
  if (!settings) return;
  shared = createShared(window, settings, { load: importChunk, nonce: options.nonce ?? '', complain });
  registry.define('gop-y', GopY);
  // In a registry of its own it is for whoever made that to say where it stands.
  if (registry !== globalThis.customElements) return;
  placeLauncher(new GopY());
  whenRead(document, () => fillDivs(document));
};

/** `data-shared-device` is `sharedDevice` here. */
function optionOf(options: Options, attribute: string): string | null {
  const name = attribute.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const value = options[name as keyof Options];
  return value === undefined ? null : String(value);
}
