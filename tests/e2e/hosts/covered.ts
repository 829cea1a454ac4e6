import { FURNITURE, type Hostile } from './hostile';

/** A curtain in front of everything, on the highest layer there is; the link is on it. */
export const covered: Hostile = {
  name: 'that draws a curtain over everything, at the highest z-index',
  page: (snippet) => ({
    head: `<style>
      #man { position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 255 255 / 0.9); }
    </style>`,
    body: `${FURNITURE}<div id="man">${snippet}</div>`,
  }),
};
