import type { BallotStatus, Held, NewBallot, NewPhoto, NewQuestion, Store } from './store';

type Row =
  | { readonly kind: 'question'; readonly it: NewQuestion }
  | { readonly kind: 'ballot'; readonly it: NewBallot };

/** A store that forgets everything when the process ends: for the mock and for tests. */
export function createMemoryStore(): Store {
  const rows = new Map<string, Row>();
  const codes = new Set<string>();
  const photos = new Map<string, NewPhoto>();
  /** The ballot that counts, by portal, consultation and credential. */
  const counted = new Map<string, NewBallot>();

  const statusOf = (ballot: NewBallot): BallotStatus =>
    counted.get(voterKey(ballot))?.id === ballot.id ? 'counted' : 'superseded';

  return {
    async find(portal, id) {
      const row = rows.get(key(portal, id));
      return row && held(row, statusOf);
    },
    async addQuestion(question) {
      if (rows.has(key(question.portal, question.id))) return 'id-taken';
      const code = key(question.portal, question.codeHash);
      if (codes.has(code)) return 'code-taken';
      codes.add(code);
      rows.set(key(question.portal, question.id), { kind: 'question', it: question });
      return 'added';
    },
    async addBallot(ballot) {
      if (rows.has(key(ballot.portal, ballot.id))) return 'id-taken';
      rows.set(key(ballot.portal, ballot.id), { kind: 'ballot', it: ballot });
      const other = counted.get(voterKey(ballot));
      if (!other || isLater(ballot, other)) counted.set(voterKey(ballot), ballot);
      return statusOf(ballot);
    },
    async addPhoto(photo) {
      const { portal, id, n, receivedAt } = photo;
      if (rows.get(key(portal, id))?.kind !== 'question') throw new Error('a photo without its question');
      const before = photos.get(key(portal, id, `${n}`));
      if (before) return { status: 'repeated', receivedAt: before.receivedAt };
      photos.set(key(portal, id, `${n}`), photo);
      return { status: 'added', receivedAt };
    },
    async readPhoto(portal, id, n) {
      return photos.get(key(portal, id, `${n}`))?.bytes;
    },
    async close() {},
  };
}

const key = (...parts: readonly string[]) => parts.join(' ');
const voterKey = (ballot: NewBallot) => key(ballot.portal, ballot.consultation, ballot.credential);

function isLater(one: NewBallot, other: NewBallot): boolean {
  return one.revision === other.revision ? one.id > other.id : one.revision > other.revision;
}

function held(row: Row, statusOf: (ballot: NewBallot) => BallotStatus): Held {
  if (row.kind === 'ballot') {
    const { fingerprint, receivedAt, revision, closesAt } = row.it;
    return { kind: 'ballot', fingerprint, receivedAt, revision, closesAt, status: statusOf(row.it) };
  }
  const { fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos } = row.it;
  return { kind: 'question', fingerprint, receivedAt, agency, answerBy, codeHash, codeCounter, photos };
}
