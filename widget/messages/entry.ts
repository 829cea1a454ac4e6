import { reword } from './reword';

/** What the page gets from gop-y-messages.js, where its language is not one of the release's. */
export type RewordWords = typeof reword;
export default reword;
