/**
 * What may go wrong between a page and the endpoint, chosen by whoever tries the demo. `cut`: every connection breaks;
 * `slow`: three seconds each way; `lose-answers`: what is posted arrives, and the answer does not come back; `busy`: posts
 * are answered 503.
 */
export const TROUBLES = /** @type {const} */ (['none', 'cut', 'slow', 'lose-answers', 'busy']);
