import type { Contender } from '../contender';
import { bundle } from '../stage/bundle';
import { json, script } from '../stage/reply';

const VERSION = '11.12.0';

/** The button comes with the page, form and screenshots with the press. */
export const sentryAsync: Contender = {
  title: `Sentry feedback ${VERSION}, async`,
  snippet: ({ nonce }) => `<script async nonce="${nonce}" src="/sentry/async.js"></script>`,
  replies: async () =>
    new Map([
      ['/sentry/async.js', script(await bundle('sentry/async.js'))],
      [`/${VERSION}/feedback-modal.min.js`, script(await bundle('sentry/modal.js'))],
      [`/${VERSION}/feedback-screenshot.min.js`, script(await bundle('sentry/screenshot.js'))],
      ['/api/1/envelope/', json({})],
    ]),
  launcher: ['#sentry-feedback', '.widget__actor'],
  form: ['#sentry-feedback', 'textarea'],
};
