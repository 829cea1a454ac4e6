// Sentry's own content network is not in the package: this is the file that its lazy loading asks for.
import { feedbackModalIntegration } from '@sentry/feedback';

// Into the object that stands there: the loader has kept it.
window.Sentry = Object.assign(window.Sentry ?? {}, { feedbackModalIntegration });
