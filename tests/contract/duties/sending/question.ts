import type { Question } from '#protocol/question';

/** How every text that the kit leaves in an endpoint begins, so that officers know what it is. */
export const TEST_MARK = 'Thử gop-y-check';

/** A question that every endpoint takes, with a new id. */
export function aQuestion(about = 'câu hỏi thử, xin bỏ qua'): Question {
  const text = `${TEST_MARK}: ${about}`;
  return { v: 1, id: crypto.randomUUID(), kind: 'question', intent: 'ask', text, topic: null, lang: 'vi' };
}
