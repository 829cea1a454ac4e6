import type { Step } from '../../widget/protocol/follow';
import type { Filter, Sought } from './finding';
import { type Sight, sees } from './sight';
import type { InboxShelf } from './store';

/** What decides whether a question is one of those looked for. */
export interface Judged {
  readonly words: readonly string[];
  readonly shelf: InboxShelf;
  readonly topic: string | null;
  readonly commune: string | null;
  readonly state: Step['state'];
  readonly due: string;
  /** Who answers now. */
  readonly agency: string;
}

export function fits(question: Judged, sight: Sight, { shelf, words, filters }: Sought): boolean {
  return (
    sees(sight, question.agency) &&
    (shelf === 'all' || question.shelf === shelf) &&
    words.every((word) => question.words.includes(word)) &&
    filters.every((filter) => passes(question, filter))
  );
}

function passes({ topic, commune, state, due }: Judged, filter: Filter): boolean {
  switch (filter.kind) {
    case 'topic':
      return topic === filter.topic;
    case 'commune':
      return commune === filter.commune;
    case 'state':
      return state === filter.state;
    case 'due':
      return due >= filter.from && due <= filter.to;
  }
}
