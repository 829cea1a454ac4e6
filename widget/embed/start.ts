import { launcher as en } from '#messages/en/launcher';
import { launcher as vi } from '#messages/vi/launcher';
import { createElementClass } from './element';
import { createParts } from './parts';
import type { LoadChunk } from './pinned';
import { readSettings } from './settings';

const WORDS = { vi, en };
const HINT_KEY = 'gop-y:waiting';

/** From one script tag to a working widget. A page that already has one is left as it is. */
export function start(script: Element, page: Window & typeof globalThis, nonce: string, load: LoadChunk): void {
  const { document, customElements, console } = page;
  if (customElements.get('gop-y')) return;
  const read = readSettings((name) => script.getAttribute(name), document.documentElement.lang, Object.keys(WORDS));
  if ('error' in read) {
    console.error(`[gop-y] ${read.error.message}`);
    return;
  }
  const { settings } = read;
  const parts = createParts(load, settings, page);
  const warn = (message: string, error: unknown) => console.error(`[gop-y] ${message}`, error);
  const messages = settings.lang === 'en' ? WORDS.en : WORDS.vi;
  customElements.define('gop-y', createElementClass({ settings, messages, parts, nonce, warn }));

  const place = () => document.body.appendChild(document.createElement('gop-y'));
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place, { once: true });

  if (somethingWaits(page)) idle(page, () => parts.openPost().catch(() => {}));
}

function somethingWaits(page: Window): boolean {
  try {
    return page.localStorage.getItem(HINT_KEY) !== null;
  } catch {
    return false;
  }
}

function idle(page: Window & typeof globalThis, work: () => void): void {
  if ('requestIdleCallback' in page) page.requestIdleCallback(work, { timeout: 3000 });
  else (page as Window).setTimeout(work, 500);
}
