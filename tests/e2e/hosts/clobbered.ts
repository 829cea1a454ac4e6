import { FURNITURE, type Hostile } from './hostile';

/** As ids: `window.fetch` would be the element if the browser had no property of that name. */
const ON_WINDOW = [
  'customElements',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'crypto',
  'fetch',
  'navigator',
  'location',
  'parent',
  'self',
  'requestIdleCallback',
  'gop-y',
];

/** As names: `document.body` is the form, whatever the browser has there. */
const ON_DOCUMENT = [
  'body',
  'head',
  'documentElement',
  'activeElement',
  'currentScript',
  'createElement',
  'querySelector',
  'addEventListener',
  'removeEventListener',
  'adoptedStyleSheets',
  'defaultView',
];

export const clobbered: Hostile = {
  name: 'whose ids and names hide what a script reads of window and document',
  page: (snippet) => ({
    body:
      FURNITURE +
      ON_WINDOW.map((name) => `<span id="${name}"></span>`).join('') +
      ON_DOCUMENT.map((name, i) =>
        i % 2 ? `<img name="${name}" alt="">` : `<form name="${name}"></form>`,
      ).join('') +
      snippet,
  }),
};
