import type { InboxItem } from '../../store/store';

/** How an answer's day stands to today. What is done is never late. */
export type Due = 'undated' | 'later' | 'today' | 'late';

/** @param today `2026-11-24` */
export function dueOf({ answerBy, state }: Pick<InboxItem, 'answerBy' | 'state'>, today: string): Due {
  if (answerBy === null) return 'undated';
  if (state === 'answered' || state === 'declined' || answerBy > today) return 'later';
  return answerBy === today ? 'today' : 'late';
}
