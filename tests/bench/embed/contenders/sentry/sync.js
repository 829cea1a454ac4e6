import { feedbackSyncIntegration, init } from '@sentry/browser';

init({
  dsn: `${location.origin.replace('://', '://key@')}/1`,
  integrations: [feedbackSyncIntegration({ colorScheme: 'light' })],
});
