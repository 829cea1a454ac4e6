import { FURNITURE, type Hostile } from './hostile';

export const baseElsewhere: Hostile = {
  name: 'whose base address lies elsewhere',
  page: (snippet) => ({
    head: '<base href="https://elsewhere.invalid/tin-tuc/" target="_blank">',
    body: FURNITURE + snippet,
  }),
};
