import { bodyLimit } from 'hono/body-limit';
import { LIMITS } from '../../widget/protocol/limits';
import { sentenceReply } from './plainReply';
import { plainWords } from './words';

/** A submission in percent encoding, which needs three bytes for one. */
const ONE = 3 * LIMITS.submissionBytes;

/** @param submissions how many times as much as can be taken still comes back with every word of it */
export const plainLimit = (submissions: number) =>
  bodyLimit({
    maxSize: submissions * ONE,
    onError(c) {
      const words = plainWords(c.req.query('lang'));
      return sentenceReply(c, words, { title: words.title, sentence: words.tooLarge }, 413);
    },
  });
