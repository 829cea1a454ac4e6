import type { WaitingHint } from '#outbox/edges';
import type { OpenPost, Post } from '#outbox/entry';
import type { Panel } from '#panel/context';
import type { LoadChunk } from './pinned';
import type { Settings } from './settings';

/** Loads what opens after the first press, once a page, whoever asks first. After a failure the next call tries again. */
export function createParts(
  load: LoadChunk,
  { lang, endpoint, sharedDevice, endpointFormer }: Settings,
  page: Window & typeof globalThis,
  hint: WaitingHint,
) {
  let post: Promise<Post> | undefined;
  let failed = false;
  const openPost = async (): Promise<Post> => {
    const open = (await load('outbox')) as OpenPost;
    post ??= open(endpoint, page, hint, sharedDevice === 'ask', endpointFormer);
    return post;
  };
  const loadPanel = () => load(`panel.${lang}`) as Promise<Panel>;
  return {
    /**
     * Files only: nothing is asked of the endpoint before the citizen opens the panel. After a failure only a press
     * tries again: a pointer that comes and goes would download them each time.
     */
    prefetch() {
      if (failed) return;
      Promise.all([loadPanel(), load('outbox')]).catch(() => {
        failed = true;
      });
    },
    /** Sends what waits from an earlier visit. */
    openPost,
    all: () => Promise.all([loadPanel(), openPost()]),
    /** Consultations come apart: most visitors ask or read. */
    loadConsult: async () => load(`consult.${lang}`, (await loadPanel()).kit),
  };
}

export type Parts = ReturnType<typeof createParts>;
