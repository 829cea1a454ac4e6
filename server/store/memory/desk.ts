import { sees } from '../sight';
import { shelfOf, standingAfter } from '../standing';
import type { Store } from '../store';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import { type Memory, questionAt, replace } from './memory';
import type { Tell } from './telling';

/** What officers see and do. */
export function desk(memory: Memory, tell: Tell): Pick<Store, 'question' | 'act'> {
  return {
    async question(portal, id, sight) {
      const row = questionAt(memory, portal, id);
      if (!row || !sees(sight, row.standing.agency)) return undefined;
      const { intent, text, topic, lang, commune, page, contact, consent, photos, receivedAt, flags } =
        row.it;
      const { agency, answerBy } = row.standing;
      const photosCome = [...row.photos.keys()].sort((one, other) => one - other);
      const { history, publication, erased } = row;
      return {
        ...{ id, intent, text, topic, lang, commune, page, contact, consent, photos, receivedAt, flags },
        ...{ agency, answerBy, photosCome, history, publication, erased },
      };
    },
    async act(portal, id, act, by, at, seen) {
      const row = questionAt(memory, portal, id);
      if (!row) return 'gone';
      if (row.history.length !== seen) return 'changed';
      const standing = standingAfter(row.standing, act, at);
      const closedAt = shelfOf(standing.state) === 'done' ? at : null;
      const personalClosedAt = row.it.consent || row.it.photos.length > 0 ? closedAt : null;
      const history = [...row.history, { ...act, at, by }];
      replace(memory, { ...row, standing, history, closedAt, personalClosedAt });
      tell({ portal, id, event: act.state, part: seen + 1, at });
      record(memory, portal, { by, at }, { act: act.state, subject: SUBJECT.step(id, seen + 1) });
      return 'done';
    },
  };
}
