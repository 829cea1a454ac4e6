import type { Contender } from '../contender';
import { bundle } from '../stage/bundle';
import { script } from '../stage/reply';
import { sentryAsync } from './sentryAsync';

/** Form and screenshots are in the one file that every page view loads. */
export const sentrySync: Contender = {
  ...sentryAsync,
  title: 'Sentry feedback 11.12.0, sync',
  snippet: ({ nonce }) => `<script async nonce="${nonce}" src="/sentry/sync.js"></script>`,
  replies: async () => new Map([['/sentry/sync.js', script(await bundle('sentry/sync.js'))]]),
};
