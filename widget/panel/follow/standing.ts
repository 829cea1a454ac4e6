import type { PanelMessages } from '#messages/vi/panel';
import type { Followed, Step } from '#protocol/follow';
import type { StateWords } from '../sent/words';

/** A step in a line. */
export function stepWords(step: Step, { follow }: PanelMessages): string {
  switch (step.state) {
    case 'received':
      return follow.received(step.agency);
    case 'passed':
      return follow.passed(step.agency);
    case 'handling':
      return follow.handling(step.answerBy);
    case 'answered':
      return follow.answered(step.agency);
    case 'declined':
      return follow.declined;
  }
}

/** Where a question stands, in the fewest words. A state that this code does not know is one that goes on. */
export function standingOf(followed: Followed, messages: PanelMessages): Pick<StateWords, 'tone' | 'title'> {
  const words = messages.follow;
  if (followed.status === 'unknown') return { tone: 'bad', title: words.gone };
  if (followed.status === 'withdrawn') {
    const { at, cause } = followed;
    return { tone: 'ok', title: cause === 'retention' ? words.over(at) : words.withdrawn(at) };
  }
  const last = followed.history[followed.history.length - 1];
  if (last?.state === 'answered') return { tone: 'ok', title: words.isAnswered(last.at) };
  if (last?.state === 'declined') return { tone: 'bad', title: words.declined };
  if (last?.state === 'handling' || last?.state === 'passed')
    return { tone: 'wait', title: stepWords(last, messages) };
  return { tone: 'wait', title: words.isReceived };
}

/** The answer that holds: the last one. */
export function answerOf(followed: Followed): Extract<Step, { state: 'answered' }> | undefined {
  if (followed.status !== 'found') return undefined;
  let last: Extract<Step, { state: 'answered' }> | undefined;
  for (const step of followed.history) if (step.state === 'answered') last = step;
  return last;
}

/** Why the agency does not take it; `undefined`: it does. */
export function reasonOf(followed: Followed): string | undefined {
  const last = followed.status === 'found' ? followed.history[followed.history.length - 1] : undefined;
  return last?.state === 'declined' ? last.reason : undefined;
}

/** The agency has replied, be it that it does not take the question. */
export const isReplied = (followed: Followed): boolean =>
  followed.status === 'found' &&
  followed.history.some(({ state }) => state === 'answered' || state === 'declined');
