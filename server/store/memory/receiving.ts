import type { Held, NewBallot, Store } from '../store';
import { key, type Memory, newRow, questionAt, replace, statusOf, voterKey } from './memory';
import type { Tell } from './telling';
import { keepWords } from './words';

type Receiving = Pick<Store, 'find' | 'addQuestion' | 'addBallot' | 'addPhoto' | 'readPhoto'>;

/** What comes in from citizens. */
export function receiving(memory: Memory, tell: Tell): Receiving {
  const { rows, codes, counted, arrivals, sealed } = memory;
  return {
    async find(portal, id) {
      return held(memory, portal, id);
    },
    async addQuestion(question) {
      const { portal, id, codeHash } = question;
      if (rows.has(key(portal, id))) return 'id-taken';
      if (codes.has(key(portal, codeHash))) return 'code-taken';
      codes.set(key(portal, codeHash), id);
      replace(memory, newRow(question));
      tell({ portal, id, event: 'received', part: 1, at: question.receivedAt });
      return 'added';
    },
    async addBallot(ballot) {
      if (rows.has(key(ballot.portal, ballot.id))) return 'id-taken';
      const consultation = key(ballot.portal, ballot.consultation);
      const deeds = memory.interventions.get(ballot.portal)?.get(ballot.consultation)?.length ?? 0;
      if (ballot.receivedAt < (sealed.get(consultation) ?? '') || deeds !== ballot.deeds) return 'late';
      rows.set(key(ballot.portal, ballot.id), { kind: 'ballot', it: ballot });
      const arrival = (arrivals.get(consultation) ?? 0) + 1;
      arrivals.set(consultation, arrival);
      const other = counted.get(voterKey(ballot));
      if (!other || isLater(ballot, other)) {
        counted.set(voterKey(ballot), { ...ballot, arrival });
        keepWords(memory, ballot);
      }
      return statusOf(memory, ballot);
    },
    async addPhoto(photo) {
      const { portal, id, n, receivedAt } = photo;
      const row = questionAt(memory, portal, id);
      if (!row) throw new Error('a photo without its question');
      const before = row.photos.get(n);
      if (before) return { status: 'repeated', receivedAt: before.receivedAt };
      replace(memory, {
        ...row,
        personalClosedAt: row.closedAt,
        photos: new Map([...row.photos, [n, photo]]),
      });
      tell({ portal, id, event: 'photo', part: n, at: receivedAt });
      return { status: 'added', receivedAt };
    },
    async readPhoto(portal, id, n) {
      return questionAt(memory, portal, id)?.photos.get(n)?.bytes;
    },
  };
}

function isLater(one: NewBallot, other: NewBallot): boolean {
  return one.revision === other.revision ? one.id > other.id : one.revision > other.revision;
}

function held(memory: Memory, portal: string, id: string): Held | undefined {
  const row = memory.rows.get(key(portal, id));
  if (row?.kind === 'ballot') {
    const { fingerprint, receivedAt, revision, closesAt } = row.it;
    return { kind: 'ballot', fingerprint, receivedAt, revision, closesAt, status: statusOf(memory, row.it) };
  }
  if (row?.kind === 'question') {
    const { fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos } = row.it;
    return { kind: 'question', fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos };
  }
  return row && { kind: 'withdrawn', at: row.at };
}
