import { sees } from '../sight';
import { shelfOf, standingAfter } from '../standing';
import type { InboxItem, InboxShelf, Store } from '../store';
import { SUBJECT } from '../subjects';
import { record } from './auditing';
import { type Memory, type QuestionRow, questionAt, questionsOf, replace } from './memory';
import type { Tell } from './telling';

/** What officers see and do. */
export function desk(memory: Memory, tell: Tell): Pick<Store, 'inbox' | 'question' | 'act'> {
  return {
    async inbox(portal, sight, shelf, limit, after) {
      const last = after === undefined ? undefined : questionAt(memory, portal, after);
      const before = last && sees(sight, last.standing.agency) ? last : undefined;
      return questionsOf(memory, portal)
        .filter((row) => sees(sight, row.standing.agency))
        .filter((row) => shelfOf(row.standing.state) === shelf)
        .filter((row) => !before || ORDER[shelf](row, before) > 0)
        .sort(ORDER[shelf])
        .slice(0, limit)
        .map(itemOf);
    },
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
      const personalClosedAt = row.it.consent ? closedAt : null;
      const history = [...row.history, { ...act, at, by }];
      replace(memory, { ...row, standing, history, closedAt, personalClosedAt });
      tell({ portal, id, event: act.state, part: seen + 1, at });
      record(memory, portal, { by, at }, { act: act.state, subject: SUBJECT.step(id, seen + 1) });
      return 'done';
    },
  };
}

export function itemOf({ it, standing, publication }: QuestionRow): InboxItem {
  const { id, intent, text, topic, receivedAt, flags } = it;
  const { agency, answerBy, state } = standing;
  const beginning = Array.from(text).slice(0, 200).join('');
  return {
    id,
    intent,
    beginning,
    topic,
    receivedAt,
    agency,
    answerBy,
    state,
    published: publication !== null,
    flags,
  };
}

type Compare = (one: QuestionRow, other: QuestionRow) => number;

const ORDER: Readonly<Record<InboxShelf, Compare>> = {
  open: (one, other) => compare(dueFirst(one), dueFirst(other)),
  done: (one, other) => -compare([one.it.receivedAt, one.it.id], [other.it.receivedAt, other.it.id]),
};

/** No day sorts behind every day. */
const dueFirst = ({ it, standing }: QuestionRow) => [standing.answerBy ?? '~', it.receivedAt, it.id];

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
