import type { Step } from '../../../widget/protocol/follow';
import type { Filter, Sought } from '../../store/finding';
import { indexedWords } from '../../store/indexedWords';
import { shelfOf } from '../../store/standing';
import type { InboxShelf } from '../../store/store';
import type { Days } from './days';

export const STATES: readonly Step['state'][] = ['received', 'passed', 'handling', 'answered', 'declined'];
export const DUES = ['late', 'today', 'soon'] as const;

/** What an officer asked the list for, as its form and its addresses have it. */
export interface Asked {
  /** As it was typed; `''`: any. */
  readonly words: string;
  /** An id; `''`: any, `UNSURE`: none. */
  readonly topic: string;
  readonly commune: string;
  readonly standing: InboxShelf | 'all' | Step['state'];
  readonly due: '' | (typeof DUES)[number];
}

/** No id of a topic: those who asked did not know one. */
export const UNSURE = '-';

/** More of them find no less, and each is asked for by itself. */
const MOST_WORDS = 10;
const MOST_LETTERS = 200;

/** Never fails: what makes no sense is as if it were not there. @param field a field by its name, `''` when it is missing */
export function readAsked(field: (name: string) => string): Asked {
  const oneOf = <T extends string>(all: readonly T[], name: string, other: T): T =>
    all.find((one) => one === field(name)) ?? other;
  return {
    words: field('words').trim().slice(0, MOST_LETTERS),
    topic: field('topic'),
    commune: field('commune'),
    standing: oneOf(['open', 'done', 'all', ...STATES], 'shelf', 'open'),
    due: oneOf([...DUES, ''], 'due', ''),
  };
}

/** What of it is asked of the store. What is done is due no more, so a day asks for what is open. */
export function soughtOf({ words, topic, commune, standing, due }: Asked, days: Days): Sought {
  const filters: Filter[] = [];
  if (topic) filters.push({ kind: 'topic', topic: topic === UNSURE ? null : topic });
  if (commune) filters.push({ kind: 'commune', commune });
  const isShelf = standing === 'open' || standing === 'done' || standing === 'all';
  if (!isShelf) filters.push({ kind: 'state', state: standing });
  if (due) filters.push(rangeOf(due, days));
  return {
    shelf: due ? 'open' : isShelf ? standing : shelfOf(standing),
    words: indexedWords(words).slice(0, MOST_WORDS),
    filters,
  };
}

function rangeOf(due: (typeof DUES)[number], { today, soon }: Days): Filter {
  switch (due) {
    case 'late':
      return { kind: 'due', from: '', to: dayBefore(today) };
    case 'today':
      return { kind: 'due', from: today, to: today };
    case 'soon':
      return { kind: 'due', from: dayAfter(today), to: soon };
  }
}

const moved = (day: string, by: number) =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string) => moved(day, -1);
const dayAfter = (day: string) => moved(day, 1);

/** The part of an address that asks for the same once more, `shelf=open&words=den`. */
export function queryOf(asked: Asked): string {
  const { standing, ...others } = asked;
  return `${new URLSearchParams([['shelf', standing], ...Object.entries(others).filter(([, value]) => value)])}`;
}

/** Whether anything is asked for beyond a shelf. */
export const isNarrowed = ({ words, topic, commune, standing, due }: Asked): boolean =>
  Boolean(words || topic || commune || due) || STATES.some((state) => state === standing);
