import type { OpenPost, Post } from '#outbox/entry';
import type { WaitingHint } from '#outbox/outbox';
import type { Panel } from '#panel/context';
import type { LoadChunk } from './pinned';
import type { Settings } from './settings';

/** All that opens after the first press: loaded once a page, whoever asks first. */
export interface Parts {
  readonly post: Post;
  readonly panel: Panel;
  /** Consultations come apart: most visitors ask or read. */
  readonly loadConsult: () => Promise<unknown>;
}

/** Keeps what succeeded; after a failure the next call tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result = result ?? work();
    result.catch(() => {
      result = undefined;
    });
    return result;
  };
}

/** Loads panel and outbox together and joins them. */
export function createParts(load: LoadChunk, { lang, endpoint }: Settings, page: Window, hint: WaitingHint) {
  const openPost = once(
    async (): Promise<Post> => ((await load('outbox')) as OpenPost)(endpoint, page, hint),
  );
  const loadPanel = () => load(`panel.${lang}`) as Promise<Panel>;
  return {
    /** Files only: nothing is asked of the endpoint before the citizen opens the panel. */
    prefetch() {
      loadPanel().catch(() => {});
      load('outbox').catch(() => {});
    },
    /** Sends what waits from an earlier visit. */
    openPost,
    all: once(async (): Promise<Parts> => {
      const [panel, post] = await Promise.all([loadPanel(), openPost()]);
      return { post, panel, loadConsult: () => load(`consult.${lang}`, panel.kit) };
    }),
  };
}

export type PartsLoader = ReturnType<typeof createParts>;
