import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../../widget/protocol/limits';
import { sentenceReply } from './plainReply';
import { plainWords } from './words';

/** A form in percent encoding needs three bytes for one; far more is no form of these pages. */
export const plainLimit = bodyLimit({
  maxSize: 3 * LIMITS.submissionBytes,
  onError(c) {
    const words = plainWords(c.req.query('lang'));
    return sentenceReply(c, words, words.tooLarge, 413);
  },
});
