import { feedbackAsyncIntegration, init } from '@sentry/browser';

init({
  dsn: `${location.origin.replace('://', '://key@')}/1`,
  cdnBaseUrl: location.origin,
  integrations: [feedbackAsyncIntegration({ colorScheme: 'light' })],
});
