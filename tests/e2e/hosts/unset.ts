import { FURNITURE, type Hostile } from './hostile';

/** A reset that goes too far, and a filter that hides every element it does not know. */
export const unset: Hostile = {
  name: 'that unsets every style of every element and hides those it does not know',
  page: (snippet) => ({
    head: `<style>
      * { all: unset !important; }
      gop-y, gop-y *, :not(:defined) { display: none !important; }
      div, button, dialog { position: static !important; opacity: 0 !important; visibility: hidden !important; }
    </style>`,
    body: FURNITURE + snippet,
  }),
};
