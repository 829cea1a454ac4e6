import type { DeskQuestion, DeskStep } from '../../store/store';
import type { Telling } from '../../store/telling';

/** What a webhook is told, `undefined` where there is nothing left to tell. Of contact details it is told only that there are some. */
export function payloadOf(
  telling: Telling,
  question: DeskQuestion | undefined,
  desk: string,
): object | undefined {
  const { event, portal, question: id, n, at, part } = telling;
  const head = { v: 1, event, portal, id, n, at };
  if (event === 'withdrawn') return head;
  if (event === 'erased') return { ...head, left: leftOf(question) };
  if (!question) return undefined;
  const whole = { ...head, desk: `${desk}/questions/${id}` };
  if (event === 'photo') return { ...whole, photo: part, type: question.photos[part - 1]?.type };
  if (event === 'received') return { ...whole, question: wordsOf(question) };
  const step = question.history[part - 1];
  return step && { ...whole, ...happenedIn(step) };
}

function wordsOf({
  intent,
  text,
  topic,
  lang,
  commune,
  page,
  agency,
  answerBy,
  contact,
  photos,
}: DeskQuestion) {
  return {
    ...{ intent, text, topic, lang, commune, page, agency, answerBy },
    ...{ contact: contact !== null, photos: photos.length },
  };
}

/** The words of a step, without its time, which the head has, and without the officer. */
function happenedIn({ state: _state, at: _at, by: _by, ...rest }: DeskStep): object {
  return rest;
}

/** Whoever has more of it has to erase that. */
const leftOf = (question: DeskQuestion | undefined) => ({
  text: question !== undefined,
  contact: question?.contact != null,
  photos: question?.photosCome.length ?? 0,
});
