import type { Cause, Erased } from '../../../widget/protocol/follow';
import { erasureEntry } from '../erasureEntry';
import { erasureEvent } from '../erasureEvent';
import type { Part } from '../retaining';
import { record } from './auditing';
import { key, type Memory, type QuestionRow, replace } from './memory';
import { type Tell, tellNoMore } from './telling';

/** Erases a part of a question, and says what of it there was. */
export function erase(
  memory: Memory,
  tell: Tell,
  row: QuestionRow,
  part: Part,
  cause: Cause,
  at: string,
): readonly Erased[] {
  const { portal, id } = row.it;
  const erased = erasedOf(row, part);
  if (part === 'all') {
    tellNoMore(memory, portal, id, at);
    tell({ portal, id, event: erasureEvent(cause), part: 0, at });
    memory.rows.set(key(portal, id), { kind: 'withdrawn', at, cause });
  } else replace(memory, without(row, part, erased.length > 0 ? { at, cause } : row.erased));
  if (erased.length > 0) {
    if (part !== 'all') tell({ portal, id, event: 'erased', part: 0, at });
    memory.erasures.set(key(portal, id, part), { portal, id, part, erased, cause, at });
    record(memory, portal, { by: null, at }, erasureEntry(id, part, cause));
  }
  return erased;
}

function without(row: QuestionRow, part: Exclude<Part, 'all'>, erased: QuestionRow['erased']): QuestionRow {
  const next = { ...row, erased, it: { ...row.it, contact: null } };
  return part === 'personal' ? { ...next, personalClosedAt: null, photos: new Map() } : next;
}

function erasedOf({ it, photos, history, publication }: QuestionRow, part: Part): Erased[] {
  const erased: Erased[] = it.contact ? ['contact'] : [];
  if (part === 'all') erased.push('text');
  if (part !== 'contact' && photos.size > 0) erased.push('photos');
  if (part !== 'all') return erased;
  if (history.some(({ state }) => state === 'answered')) erased.push('answer');
  if (publication) erased.push('publication');
  return erased;
}
