import type { ConsultMessages } from '#messages/vi/consult';
import type { PanelMessages } from '#messages/vi/panel';
import type { Answer, Item, Unfinished } from '#protocol/items/items';
import { kindOf } from '#protocol/items/items';
import { LIMITS } from '#protocol/limits';
import { normalise } from '#protocol/text';
import { formOf } from './items/forms';

/** What is to be mended in one answer, in words; `undefined`: nothing, and nothing said is nothing to mend. */
export function mistakeIn(
  item: Item,
  given: Unfinished,
  messages: ConsultMessages,
  panel: PanelMessages,
): string | undefined {
  const answer = formOf(item.kind)?.answer(given);
  if (!answer) {
    const isReasonAlone = given.kind === 'stance' && normalise(given.reason ?? '') !== '';
    return isReasonAlone ? messages.stanceMissing : undefined;
  }
  const [issue] = kindOf(item.kind).issues(answer, item, '');
  if (!issue) return undefined;
  switch (issue.code) {
    case 'choices-too-few':
      return messages.tooFew(issue.min);
    case 'choices-too-many':
      return messages.tooMany(issue.max);
    default:
      return panel.issue(issue);
  }
}

/** Of everything in a ballot that is no answer. */
const AROUND = 600;

/** Bytes by which the answers are too many for one submission; 0: they fit. */
export function bytesOver(answers: readonly Answer[]): number {
  const { length } = new TextEncoder().encode(JSON.stringify(answers));
  return Math.max(0, length + AROUND - LIMITS.submissionBytes);
}
