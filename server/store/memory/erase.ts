import type { Erased } from '../../../widget/protocol/follow';
import type { Erasing } from '../erasing';
import { erasureEntry } from '../erasureEntry';
import { erasureEvent } from '../erasureEvent';
import { record } from './auditing';
import { key, type Memory, type QuestionRow, replace } from './memory';
import { type Tell, tellNoMore } from './telling';

/** Erases a part of a question, and says what of it there was. */
export function erase(memory: Memory, tell: Tell, row: QuestionRow, erasing: Erasing): readonly Erased[] {
  const { portal, id } = row.it;
  const { part, cause, at } = erasing;
  const erased = erasedOf(row, erasing);
  if (part === 'all') {
    tellNoMore(memory, portal, id, at);
    tell({ portal, id, event: erasureEvent(cause), part: 0, at });
    memory.rows.set(key(portal, id), { kind: 'withdrawn', at, cause });
  } else replace(memory, without(row, erasing, erased.length > 0 ? { at, cause } : row.erased));
  if (erased.length > 0) {
    if (part !== 'all') tell({ portal, id, event: 'erased', part: 0, at });
    memory.erasures.set(key(portal, id, part), { portal, id, part, erased, cause, at });
    record(memory, portal, { by: null, at }, erasureEntry(id, part, cause));
  }
  return erased;
}

function without(row: QuestionRow, erasing: Erasing, erased: QuestionRow['erased']): QuestionRow {
  const next = { ...row, erased, it: { ...row.it, contact: null } };
  if (erasing.part === 'contact') return next;
  const photos = staying(row, erasing);
  return { ...next, photos, personalClosedAt: photos.size > 0 ? row.personalClosedAt : null };
}

function erasedOf(row: QuestionRow, erasing: Erasing): Erased[] {
  const { it, photos, history, publication } = row;
  const { part } = erasing;
  const erased: Erased[] = it.contact ? ['contact'] : [];
  if (part === 'all') erased.push('text');
  if (staying(row, erasing).size < photos.size) erased.push('photos');
  if (part !== 'all') return erased;
  if (history.some(({ state }) => state === 'answered')) erased.push('answer');
  if (publication) erased.push('publication');
  return erased;
}

/** The photos that are not erased. */
function staying({ photos }: QuestionRow, { part, at, sparesLater }: Erasing): QuestionRow['photos'] {
  if (part === 'contact') return photos;
  const spares = part === 'personal' && sparesLater;
  return new Map([...photos].filter(([, { receivedAt }]) => spares && receivedAt > at));
}
