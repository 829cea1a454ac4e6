import type { InboxItem } from '../../store/store';
import type { Days } from './days';

/** How an answer's day stands to today. What is done is never late. */
export type Due = 'undated' | 'later' | 'soon' | 'today' | 'late';

export function dueOf(
  { answerBy, state }: Pick<InboxItem, 'answerBy' | 'state'>,
  { today, soon }: Days,
): Due {
  if (answerBy === null) return 'undated';
  if (state === 'answered' || state === 'declined' || answerBy > soon) return 'later';
  if (answerBy > today) return 'soon';
  return answerBy === today ? 'today' : 'late';
}
