import { html } from 'hono/html';
import { icon } from '../../icon';
import type { Html } from '../../plain/layout';
import type { InboxItem } from '../../store/store';
import { WORDS } from '../words';
import { type Days, daysBetween } from './days';
import { type Due, dueOf } from './due';

const PICTURES: Record<Due, Html | ''> = {
  undated: '',
  later: '',
  soon: icon('clock'),
  today: icon('clock'),
  late: icon('late'),
};

/** Until when an answer is due; lateness is a word first, a picture and a colour besides. */
export function dueWords(item: Pick<InboxItem, 'answerBy' | 'state'>, days: Days): Html {
  const due = dueOf(item, days);
  const day = item.answerBy ?? '';
  return html`<span class="${due}">${PICTURES[due]}${WORDS.due[due](day, daysBetween(days.today, day))}</span>`;
}
