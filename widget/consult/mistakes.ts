import type { ConsultMessages } from '#messages/vi/consult';
import type { PanelMessages } from '#messages/vi/panel';
import type { Issue } from '#protocol/issue';
import { type Answer, type Item, kindOf, type Unfinished } from '#protocol/items/items';
import { toJson } from '#protocol/json';
import { LIMITS } from '#protocol/limits';
import { normalise } from '#protocol/text';
import { formOf } from './items/forms';

/** What is to be mended in one answer; of a stance it may be the reason. */
export interface Mistake {
  readonly control: string;
  readonly text: string;
}

/**
 * `undefined`: nothing, and nothing said is nothing to mend.
 * @param id of the item's control
 */
export function mistakeIn(
  item: Item,
  given: Unfinished,
  id: string,
  messages: ConsultMessages,
  panel: PanelMessages,
): Mistake | undefined {
  const answer = formOf(item.kind)?.answer(given);
  if (!answer) {
    const isReasonAlone = given.kind === 'stance' && normalise(given.reason ?? '') !== '';
    return isReasonAlone ? { control: id, text: messages.stanceMissing } : undefined;
  }
  const [issue] = kindOf(item.kind).issues(answer, item, '');
  if (!issue) return undefined;
  return { control: issue.pointer === '/reason' ? reasonOf(id) : id, text: wordsFor(issue, messages, panel) };
}

/** The control of a stance's reason. */
export const reasonOf = (id: string): string => `${id}-reason`;

function wordsFor(issue: Issue, messages: ConsultMessages, panel: PanelMessages): string {
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
  const { length } = new TextEncoder().encode(toJson(answers));
  return Math.max(0, length + AROUND - LIMITS.submissionBytes);
}
