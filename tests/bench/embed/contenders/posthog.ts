import type { Contender } from '../contender';
import { bundle } from '../stage/bundle';
import { peerFile } from '../stage/files';
import { json, script } from '../stage/reply';

const CONFIG = {
  token: 'bench',
  surveys: true,
  supportedCompression: [],
  hasFeatureFlags: false,
  capturePerformance: false,
  autocapture_opt_out: true,
  sessionRecording: false,
  heatmaps: false,
  siteApps: [],
};
const SURVEY = {
  id: 'bench',
  name: 'Góp ý',
  description: '',
  type: 'widget',
  questions: [{ id: 'question', type: 'open', question: 'Nội dung câu hỏi' }],
  appearance: { widgetType: 'tab', widgetLabel: 'Góp ý', widgetColor: 'black' },
  conditions: null,
  start_date: '2026-01-01T00:00:00.000Z',
  end_date: null,
};
const REMOTE = `(window._POSTHOG_REMOTE_CONFIG = window._POSTHOG_REMOTE_CONFIG || {}).bench = {
  config: ${JSON.stringify(CONFIG)}, siteApps: [] };`;

/** The npm package with one survey in a tab at the side. What records sessions is off. */
export const posthog: Contender = {
  title: 'posthog-js 1.449.2, surveys',
  snippet: ({ nonce }) => `<script async nonce="${nonce}" src="/posthog/start.js"></script>`,
  replies: async () =>
    new Map([
      ['/posthog/start.js', script(await bundle('posthog/start.js'))],
      ['/posthog/static/surveys.js', script(peerFile('posthog-js/dist/surveys.js'))],
      ['/posthog/array/bench/config.js', script(REMOTE)],
      ['/posthog/array/bench/config', json(CONFIG)],
      ['/posthog/api/surveys/', json({ surveys: [SURVEY] })],
      ['/posthog/flags/', json({ flags: {} })],
      ['/posthog/e/', json({ status: 1 })],
      ['/posthog/i/v0/e/', json({ status: 1 })],
    ]),
  launcher: ['[class^=PostHogSurvey]', '.ph-survey-widget-tab'],
  form: ['[class^=PostHogSurvey]', 'textarea'],
};
