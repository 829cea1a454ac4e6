import { FURNITURE, type Hostile } from './hostile';

/** Bootstrap 3's habit: a rem of ten pixels. */
export const smallRem: Hostile = {
  name: 'whose root has 62.5 % of the letter size',
  page: (snippet) => ({
    head: '<style>html { font-size: 62.5%; } body { font-size: 1.6rem; }</style>',
    body: FURNITURE + snippet,
  }),
};
