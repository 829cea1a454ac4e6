import { FURNITURE, type Hostile } from './hostile';

export const rightToLeft: Hostile = {
  name: 'that runs from right to left and lets nothing be selected',
  page: (snippet) => ({
    root: ' dir="rtl"',
    head: '<style>* { direction: rtl; } body { -webkit-user-select: none; user-select: none; }</style>',
    body: FURNITURE + snippet,
  }),
};
