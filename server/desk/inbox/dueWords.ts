import { html } from 'hono/html';
import { icon } from '../../icon';
import type { Html } from '../../plain/layout';
import type { InboxItem } from '../../store/store';
import { WORDS } from '../words';
import { type Due, dueOf } from './due';

const PICTURES: Record<Due, Html | ''> = { undated: '', later: '', today: icon('clock'), late: icon('late') };

/** Until when an answer is due; lateness is a word first, a picture and a colour besides. */
export function dueWords(item: Pick<InboxItem, 'answerBy' | 'state'>, today: string): Html {
  const due = dueOf(item, today);
  return html`<span class="${due}">${PICTURES[due]}${WORDS.due[due](item.answerBy ?? '')}</span>`;
}
