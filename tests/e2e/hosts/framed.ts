import { FURNITURE } from './hostile';

/** A portal that shows a department's page in a frame of its own. */
export const framing = (address: string) => ({
  head: '<style>iframe { width: 500px; height: 500px; border: 0; }</style>',
  body: `${FURNITURE}<iframe src="${address}" title="Trang của sở"></iframe>`,
});
