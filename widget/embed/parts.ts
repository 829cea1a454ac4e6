import type { Post } from '#outbox/entry';
import type { Panel } from '#panel/mount';
import type { LoadChunk } from './pinned';
import type { Settings } from './settings';

/** All that opens after the first press: loaded once a page, whoever asks first. */
export interface Parts {
  readonly post: Post;
  readonly panel: Panel;
  /** Consultations come apart: most visitors ask or read. */
  readonly consult: () => Promise<unknown>;
}

/** Loads panel and outbox together and joins them; a failure leaves nothing behind, so a later call tries again. */
export function createParts(load: LoadChunk, settings: Settings, page: Window) {
  let joined: Promise<Parts> | undefined;
  let post: Promise<Post> | undefined;

  const openPost = () => {
    post =
      post ??
      load('outbox').then((open) => (open as (endpoint: string, page: Window) => Promise<Post>)(settings.endpoint, page));
    post.catch(() => {
      post = undefined;
    });
    return post;
  };

  return {
    /** Files only: nothing is asked of the endpoint before the citizen opens the panel. */
    prefetch() {
      load(`panel.${settings.lang}`).catch(() => {});
      load('outbox').catch(() => {});
    },
    /** Sends what waits from an earlier visit. */
    openPost,
    all(): Promise<Parts> {
      joined =
        joined ??
        Promise.all([load(`panel.${settings.lang}`), openPost()]).then(([chunk, opened]) => {
          const panel = chunk as Panel;
          return { post: opened, panel, consult: () => load(`consult.${settings.lang}`, panel.kit) };
        });
      joined.catch(() => {
        joined = undefined;
      });
      return joined;
    },
    async stop() {
      (await post?.catch(() => undefined))?.stop();
    },
  };
}

export type PartsLoader = ReturnType<typeof createParts>;
