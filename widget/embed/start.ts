import { launcher as en } from '#messages/en/launcher';
import { launcher as vi } from '#messages/vi/launcher';
import { createElementClass } from './element';
import { createParts } from './parts';
import type { LoadChunk } from './pinned';
import { readSettings } from './settings';
import { createWaitingHint } from './waitingHint';

const WORDS = { vi, en };

/** From one script tag to a working widget. A page that already has one is left as it is. */
export function start(
  script: Element,
  page: Window & typeof globalThis,
  nonce: string,
  load: LoadChunk,
): void {
  const { document, customElements, console } = page;
  if (customElements.get('gop-y')) return;
  const read = readSettings((name) => script.getAttribute(name), document.documentElement.lang);
  if ('error' in read) {
    console.error(`[gop-y] ${read.error}`);
    return;
  }
  const { settings } = read;
  const hint = createWaitingHint(page);
  const parts = createParts(load, settings, page, hint);
  const warn = (message: string) => console.error(`[gop-y] ${message}`);
  const messages = WORDS[settings.lang];
  customElements.define('gop-y', createElementClass({ settings, messages, parts, nonce, warn }));

  const place = () => document.body.appendChild(document.createElement('gop-y'));
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place, { once: true });

  if (hint.isSet()) idle(page, () => parts.openPost().catch(() => {}));
}

function idle(page: Window & typeof globalThis, work: () => void): void {
  if ('requestIdleCallback' in page) page.requestIdleCallback(work, { timeout: 3000 });
  else (page as Window).setTimeout(work, 500);
}
