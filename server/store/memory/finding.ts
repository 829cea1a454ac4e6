import { type Finding, MOST_COUNTED, orderOf, type Place, UNDATED } from '../finding';
import { fits, type Judged } from '../fits';
import { indexedWords } from '../indexedWords';
import { sees } from '../sight';
import { shelfOf } from '../standing';
import type { InboxItem } from '../store';
import { key, type Memory, type QuestionRow, questionsOf } from './memory';

/** What officers find again: everything is looked through. */
export function finding(memory: Memory): Finding {
  return {
    async search(portal, sight, sought, limit, after) {
      const order = ORDER[orderOf(sought)];
      const rows = questionsOf(memory, portal)
        .filter((row) => fits(judged(row), sight, sought))
        .filter((row) => !after || order(placeOf(row), after) > 0)
        .sort((one, other) => order(placeOf(one), placeOf(other)));
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { items: shown.map(itemOf), next: rows.length > limit && last ? placeOf(last) : null };
    },
    async idUnderCode(portal, sight, codeHash) {
      const id = memory.codes.get(key(portal, codeHash));
      const row = id === undefined ? undefined : memory.rows.get(key(portal, id));
      const isSeen = row?.kind === 'question' ? sees(sight, row.standing.agency) : sight === 'all';
      return isSeen ? id : undefined;
    },
    async dueCounts(portal, sight, today, soon) {
      const days = questionsOf(memory, portal)
        .filter(({ standing }) => shelfOf(standing.state) === 'open' && sees(sight, standing.agency))
        .map((row) => placeOf(row).due);
      const counted = (test: (day: string) => boolean) =>
        Math.min(days.filter(test).length, MOST_COUNTED + 1);
      return {
        late: counted((day) => day < today),
        today: counted((day) => day === today),
        soon: counted((day) => day > today && day <= soon),
      };
    },
  };
}

function itemOf({ it, standing, publication }: QuestionRow): InboxItem {
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

function judged({ it, standing }: QuestionRow): Judged {
  const { topic, commune, text } = it;
  const { state, agency } = standing;
  const due = standing.answerBy ?? UNDATED;
  return { topic, commune, state, due, agency, shelf: shelfOf(state), words: indexedWords(text) };
}

const placeOf = ({ it, standing }: QuestionRow): Place => ({
  due: standing.answerBy ?? UNDATED,
  receivedAt: it.receivedAt,
  id: it.id,
});

type Compare = (one: Place, other: Place) => number;

const ORDER: Readonly<Record<ReturnType<typeof orderOf>, Compare>> = {
  due: (one, other) =>
    compare(one.due, other.due) || compare(one.receivedAt, other.receivedAt) || compare(one.id, other.id),
  newest: (one, other) => compare(other.receivedAt, one.receivedAt) || compare(other.id, one.id),
};

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
