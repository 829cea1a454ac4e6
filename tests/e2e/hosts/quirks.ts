import { FURNITURE, type Hostile } from './hostile';

export const quirks: Hostile = {
  name: 'without a doctype, in quirks mode',
  page: (snippet) => ({
    doctype: '',
    body: `<center><font size="2">${FURNITURE}</font><img height="1600" alt=""></center>${snippet}`,
  }),
};
