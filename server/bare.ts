import type { AppOptions } from './app';

/**
 * What `createApp` takes where nothing stands around it: no files, no desk, no proxy, and no bound on posts. For what answers as the
 * collector does without being one: the mock, the static demo, development and tests.
 */
export const BARE = {
  widget: new Map(),
  kit: new Map(),
  desk: null,
  proxies: { kind: 'counted', count: 0 },
  bounds: { posts: 0, postsInAll: 0, wrongCodes: 60 },
  readiness: async () => 'ready',
  requests: [],
} as const satisfies Partial<AppOptions>;
