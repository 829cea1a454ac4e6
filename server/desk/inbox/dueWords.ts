import { html } from 'hono/html';
import type { Html } from '../../plain/layout';
import type { InboxItem } from '../../store/store';
import { WORDS } from '../words';
import { dueOf } from './due';

/** Until when an answer is due; lateness is a word first, and a colour besides. */
export function dueWords(item: Pick<InboxItem, 'answerBy' | 'state'>, today: string): Html {
  const due = dueOf(item, today);
  return html`<span class="${due}">${WORDS.due[due](item.answerBy ?? '')}</span>`;
}
