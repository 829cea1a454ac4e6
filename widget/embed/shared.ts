import { launcher as en } from '#messages/en/launcher';
import type { LauncherMessages } from '#messages/vi/launcher';
import { launcher as vi } from '#messages/vi/launcher';
import { createParts, type Parts } from './parts';
import type { LoadChunk } from './pinned';
import { builtIn, type Settings } from './settings';
import { createWaitingHint } from './waitingHint';

const WORDS = { vi, en };

/** What every `<gop-y>` of a page shares. */
export interface Shared {
  readonly settings: Settings;
  readonly messages: LauncherMessages;
  readonly parts: Parts;
  readonly nonce: string;
  /** Tells the webmaster. */
  readonly complain: (line: string) => void;
}

/** Joins settings and files. */
export function createShared(
  page: Window & typeof globalThis,
  settings: Settings,
  { load, nonce, complain }: Pick<Shared, 'nonce' | 'complain'> & { readonly load: LoadChunk },
): Shared {
  const parts = createParts(load, settings, page, createWaitingHint(page));
  return { settings, messages: WORDS[builtIn(settings.lang)], parts, nonce, complain };
}
