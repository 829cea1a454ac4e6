import { html } from 'hono/html';
import type { Html } from './plain/layout';

const CIRCLE = 'M12 3a9 9 0 100 18 9 9 0 000-18z';
const LINES = {
  tick: `${CIRCLE}M8 12l3 3 5-6`,
  clock: `${CIRCLE}M12 7v5l3 2`,
  late: `${CIRCLE}M12 7v6M12 16.5v.1`,
};

/** A picture beside the word that says the same: in one line, as the widget's are. */
export const icon = (name: keyof typeof LINES): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="${LINES[name]}"/></svg>`;
