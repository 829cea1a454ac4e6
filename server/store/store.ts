import type { Credential } from '../../widget/protocol/ballot';
import type { Contact } from '../../widget/protocol/contact';
import type { Cause, Erased, Followed, Scope, Step } from '../../widget/protocol/follow';
import type { Photo } from '../../widget/protocol/photo';
import type { Counts } from '../../widget/protocol/portal';
import type { Consent } from '../../widget/protocol/privacy';
import type { Intent } from '../../widget/protocol/question';
import type { Flag } from '../flags/flag';
import type { Sketch } from '../flags/sketch';
import type { Auditing, Deed } from './auditing';
import type { Choosing, Consulting, NewWords } from './consulting';
import type { CountingQuestions } from './counting';
import type { Exporting } from './exporting';
import type { Finding } from './finding';
import type { Flagging } from './flagging';
import type { Limiting } from './limiting';
import type { PortalEditing } from './portalEditing';
import type { Replaying } from './replaying';
import type { Retaining } from './retaining';
import type { Sight } from './sight';
import type { SigningOut } from './signingOut';
import type { Tellings } from './telling';

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
  readonly commune: string | null;
  readonly page: string | null;
  readonly contact: Contact | null;
  readonly consent: Consent | null;
  /** As the question names them: nothing else is ever stored as a photo of it. */
  readonly photos: readonly Photo[];
  /** Who was named on the receipt. */
  readonly agency: string;
  readonly answerBy: string | null;
  /** See codes.ts. The code itself is not stored. */
  readonly codeHash: string;
  readonly codeCounter: number;
  readonly flags: readonly Flag[];
  /** By which its text is known again, for a day. */
  readonly sketch: Sketch;
}

export interface NewBallot extends Arrival {
  readonly consultation: string;
  /** Hash of the voter's token: two ballots of one voter are known, the voter is not. */
  readonly credential: string;
  readonly credentialKind: Credential['kind'];
  readonly revision: number;
  readonly draft: string;
  readonly answers: readonly Choosing[];
  /** At most one an item. They are kept apart from all that is above, … */
  readonly words: readonly NewWords[];
  /** … under another hash of the token, so that nothing leads from them to the ballot. */
  readonly author: string;
  readonly closesAt: string;
  /** How many deeds out of turn (closed early, opened again …) were known when it was checked. */
  readonly deeds: number;
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
    >)
  /** A question erased at the citizen's wish: nothing is left but its id and its code's hash, so that it never comes again. */
  | { readonly kind: 'withdrawn'; readonly at: string };

/** What an officer may do with a question; when and by whom is added. `received` is the collector's own. */
export type Act = Exclude<StepWithoutTime<Step>, { state: 'received' }>;
type StepWithoutTime<S> = S extends Step ? Omit<S, 'at'> : never;

/** A step as the desk sees it: with the officer's name, which no citizen is told. `null`: the collector itself. */
export type DeskStep = Step & { readonly by: string | null };

/** A question under a code; what the citizen is told, without the code itself. */
type WithoutCode<F> = F extends Followed ? Omit<F, 'code'> : never;
export type Trace = WithoutCode<Followed>;

/** A question in the officers' list. */
export interface InboxItem {
  readonly id: string;
  readonly intent: Intent;
  /** The first 200 code points. */
  readonly beginning: string;
  readonly topic: string | null;
  readonly receivedAt: string;
  readonly agency: string;
  readonly answerBy: string | null;
  readonly state: Step['state'];
  readonly published: boolean;
  readonly flags: readonly Flag[];
}

/** `open`: not answered and not declined, by the day it is due, undated ones last. `done`: the others, newest first. */
export type InboxShelf = 'open' | 'done';

/** All of a question that an officer sees. */
export interface DeskQuestion
  extends Pick<
    NewQuestion,
    | 'id'
    | 'intent'
    | 'text'
    | 'topic'
    | 'lang'
    | 'commune'
    | 'page'
    | 'contact'
    | 'consent'
    | 'photos'
    | 'receivedAt'
    | 'flags'
  > {
  readonly agency: string;
  readonly answerBy: string | null;
  /** That contact details, or photos, were erased, and when and why. */
  readonly erased: { readonly at: string; readonly cause: Cause } | null;
  /** Places in `photos` that have come, counting from 1. */
  readonly photosCome: readonly number[];
  /** 1 or more, oldest first. */
  readonly history: readonly DeskStep[];
  readonly publication: Publication | null;
}

/** An answer as everybody may read it, in the officer's words or, where the citizen agreed to that, in their own. */
export interface Publication {
  /** Of its own, so that it leads to no submission. */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly agency: string;
  readonly lang: string;
  /** `2026-11-20`. */
  readonly answeredOn: string;
}

export interface Withdrawn {
  readonly erased: readonly Erased[];
  /** RFC 3339: now, or when it was done before. */
  readonly at: string;
}

/** `counted`: of its credential it is the greatest (revision, id) received so far. */
export type BallotStatus = 'counted' | 'superseded';

/**
 * Where submissions are kept. Each call is one transaction, durable when its promise resolves;
 * a promise that rejects has stored nothing, or cannot tell: the caller must not acknowledge.
 */
export interface Store
  extends Auditing,
    Consulting,
    CountingQuestions,
    Exporting,
    Finding,
    Flagging,
    Limiting,
    PortalEditing,
    Replaying,
    Retaining,
    SigningOut,
    Tellings {
  find(portal: string, id: string): Promise<Held | undefined>;
  /** `id-taken`: somebody was faster, look again. `code-taken`: another question has this code hash, try another. */
  addQuestion(question: NewQuestion): Promise<'added' | 'id-taken' | 'code-taken'>;
  /**
   * Keeps at most one ballot a credential, and its free words in place of those of the one before; the very same words
   * stay what a moderator made of them. A ballot that is superseded on arrival leaves only its receipt.
   * `late`: it came in before a closing that is counted by now (`seal`), or something was done out of turn since it was
   * checked, and nothing is stored.
   */
  addBallot(ballot: NewBallot): Promise<BallotStatus | 'id-taken' | 'late'>;
  /** Fills a place once, and leaves the first as it was. Rejects when the question is not stored. */
  addPhoto(photo: NewPhoto): Promise<PhotoAdded>;
  readPhoto(portal: string, id: string, n: number): Promise<Uint8Array | undefined>;

  /** What citizens may know under each code hash, in that order; one query, whether a hash is known or not. */
  follow(portal: string, codeHashes: readonly string[]): Promise<readonly Trace[]>;
  /**
   * Erases at the citizen's wish. `all` leaves a tombstone; what was published of it goes too. A repetition erases nothing
   * and tells when it was done. `undefined`: there is no such code.
   */
  withdraw(portal: string, codeHash: string, scope: Scope, at: string): Promise<Withdrawn | undefined>;

  /** What is out of sight is as if it were not there. */
  question(portal: string, id: string, sight: Sight): Promise<DeskQuestion | undefined>;
  /**
   * Adds a step, if the history has `seen` steps now: an officer who has not seen the last one is to look again.
   * `passed` names who answers from now on, by the day that was promised before; `handling` promises another.
   */
  act(
    portal: string,
    id: string,
    act: Act,
    by: string,
    at: string,
    seen: number,
  ): Promise<'done' | 'changed' | 'gone'>;
  /** Publishes, in place of what was published of it before; `null` takes it back. `gone`: withdrawn or never there. */
  publish(portal: string, id: string, publication: Publication | null, deed: Deed): Promise<'done' | 'gone'>;
  /** Newest first. */
  published(portal: string, limit: number): Promise<readonly Publication[]>;
  publication(portal: string, slug: string): Promise<Publication | undefined>;
  /** Those in whose title or question every one of `words`, folded (fold.ts), begins a word; newest first. */
  searchPublished(portal: string, words: readonly string[], limit: number): Promise<readonly Publication[]>;
  /** Of all questions that were answered, published or not. On time: the first answer came on the day promised at that time, or before. */
  counts(portal: string): Promise<Counts>;
  /** Remembers a notice on personal data for ever; one that is known is left as it is. */
  addNotice(portal: string, hash: string, text: string, at: string): Promise<void>;
  /** Its text; `undefined`: no notice of this hash was ever published. */
  notice(portal: string, hash: string): Promise<string | undefined>;
  /**
   * Uses up a ticket that is good until `until`, for one of all who bring it, also at the same instant. Those that are good
   * no more at `at` are forgotten. Both RFC 3339, UTC.
   */
  spendTicket(id: string, until: string, at: string): Promise<'spent' | 'spent-before'>;
  /** Whether a ticket was used up, as long as it is good. */
  isTicketSpent(id: string): Promise<boolean>;

  /** Settles something that holds for the whole database. Whoever comes first says what; gives back what holds. */
  settle(name: 'key', value: string): Promise<string>;

  /** Resolves when the database answers, and rejects when it does not. */
  ping(): Promise<void>;

  close(): Promise<void>;
}
