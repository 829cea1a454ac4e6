import type { Issue } from '../../../widget/protocol/issue';
import { type Item, kindOf, type Unfinished } from '../../../widget/protocol/items/items';
import { normalise } from '../../../widget/protocol/text';
import type { BallotForm } from './ballotForm';
import type { BallotMistake } from './ballotMistake';
import { formOf } from './items/forms';
import { answerName, reasonName } from './items/names';
import type { ConsultWords } from './words';

/** What is to be mended in a ballot, by item, in the order of the items. */
export function mistakesIn(
  items: readonly Item[],
  { given, gone }: Pick<BallotForm, 'given' | 'gone'>,
  words: ConsultWords,
): ReadonlyMap<string, BallotMistake> {
  const found = new Map<string, BallotMistake>();
  let isAnswered = gone.some(isAnswer);
  for (const item of items) {
    const one = given.get(item.id);
    if (!one) continue;
    if (isAnswer(one)) isAnswered = true;
    const mistake = mistakeIn(item, one, words);
    if (mistake) found.set(item.id, mistake);
  }
  const [first] = items;
  if (first && !isAnswered && found.size === 0)
    found.set(first.id, {
      about: 'ballot',
      control: answerName(first.id),
      text: words.nothingAtAll,
    });
  return found;
}

const isAnswer = (given: Unfinished) => formOf(given.kind).answer(given) !== null;

/** `undefined`: nothing, and nothing said is nothing to mend. */
function mistakeIn(item: Item, given: Unfinished, words: ConsultWords): BallotMistake | undefined {
  const control = answerName(item.id);
  const answer = formOf(item.kind).answer(given);
  if (!answer) {
    const isReasonAlone = given.kind === 'stance' && normalise(given.reason ?? '') !== '';
    return isReasonAlone ? { about: 'item', control, text: words.stanceMissing } : undefined;
  }
  const [issue] = kindOf(item.kind).issues(answer, item, '');
  if (!issue) return undefined;
  const isReason = issue.pointer === '/reason';
  return { about: 'item', control: isReason ? reasonName(item.id) : control, text: wordsFor(issue, words) };
}

function wordsFor(issue: Issue, words: ConsultWords): string {
  switch (issue.code) {
    case 'choices-too-few':
      return words.tooFew(issue.min);
    case 'choices-too-many':
      return words.tooMany(issue.max);
    case 'text-too-long':
      return words.tooLong(issue.over, issue.max);
    default:
      return words.lookAgain;
  }
}
