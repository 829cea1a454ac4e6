import type { Answer } from '../../widget/protocol/ballot';
import type { Photo } from '../../widget/protocol/photo';
import type { Intent } from '../../widget/protocol/question';

/** What every submission has, by which a repetition is known again. */
export interface Arrival {
  readonly portal: string;
  /** Unique within its portal for ever. */
  readonly id: string;
  /** SHA-256 of the bytes that came, in hexadecimal. */
  readonly fingerprint: string;
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
}

export interface NewQuestion extends Arrival {
  readonly intent: Intent;
  readonly text: string;
  /** As it came: it may name a topic that the portal has no more. `null`: to be routed by hand. */
  readonly topic: string | null;
  readonly lang: string;
  /** As the question names them: nothing else is ever stored as a photo of it. */
  readonly photos: readonly Photo[];
  /** Who was named on the receipt. */
  readonly agency: string;
  readonly answerBy: string | null;
  /** See codes.ts. The code itself is not stored. */
  readonly codeHash: string;
  readonly codeCounter: number;
}

export interface NewBallot extends Arrival {
  readonly consultation: string;
  /** Hash of the voter's token: two ballots of one voter are known, the voter is not. */
  readonly credential: string;
  readonly revision: number;
  readonly draft: string;
  readonly answers: readonly Answer[];
  readonly closesAt: string;
}

/** One photo of a stored question. */
export interface NewPhoto {
  readonly portal: string;
  /** The question’s. */
  readonly id: string;
  /** Its place in the question's `photos`, counting from 1. */
  readonly n: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
}

/** `repeated`: the place was filled before, and `receivedAt` says when. */
export interface PhotoAdded {
  readonly status: 'added' | 'repeated';
  readonly receivedAt: string;
}

/** What the receipt of a stored submission is made from, the same at every repetition, and the photos it names. */
export type Held =
  | ({ readonly kind: 'question' } & Pick<
      NewQuestion,
      'fingerprint' | 'receivedAt' | 'agency' | 'answerBy' | 'codeHash' | 'codeCounter' | 'photos'
    >)
  | ({ readonly kind: 'ballot'; readonly status: BallotStatus } & Pick<
      NewBallot,
      'fingerprint' | 'receivedAt' | 'revision' | 'closesAt'
    >);

/** `counted`: of its credential it is the greatest (revision, id) received so far. */
export type BallotStatus = 'counted' | 'superseded';

/**
 * Where submissions are kept. Each call is one transaction, durable when its promise resolves;
 * a promise that rejects has stored nothing, or cannot tell: the caller must not acknowledge.
 */
export interface Store {
  find(portal: string, id: string): Promise<Held | undefined>;
  /** `id-taken`: somebody was faster, look again. `code-taken`: another question has this code hash, try another. */
  addQuestion(question: NewQuestion): Promise<'added' | 'id-taken' | 'code-taken'>;
  /** Keeps at most one ballot a credential. A ballot that is superseded on arrival leaves only its receipt. */
  addBallot(ballot: NewBallot): Promise<BallotStatus | 'id-taken'>;
  /** Fills a place once, and leaves the first as it was. Rejects when the question is not stored. */
  addPhoto(photo: NewPhoto): Promise<PhotoAdded>;
  readPhoto(portal: string, id: string, n: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}
