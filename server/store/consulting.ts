import type { Credential } from '../../widget/protocol/ballot';
import type { Consultation, Outcome } from '../../widget/protocol/consultation';
import type { Answer } from '../../widget/protocol/items/items';
import type { Deed } from './auditing';
import type { Pair, Snapshots } from './snapshot';

/** An answer without its free words: all that a ballot's row ever has of it. */
export interface Choosing {
  readonly item: string;
  readonly kind: Answer['kind'];
  /** The cells that it adds one to; none where it was all words. */
  readonly chosen: readonly string[];
}

/** What somebody wrote about an item, on its way into the store. */
export interface NewWords {
  readonly item: string;
  readonly words: string;
  /** Random, its only name from now on. */
  readonly slug: string;
}

/** `new`: no moderator has seen them. Only `shown` ones are ever published. */
export type WordsState = 'new' | 'shown' | 'held';

/** Free words as a moderator sees them: nothing leads from them to a ballot, or tells when they came. */
export interface StoredWords {
  readonly slug: string;
  readonly item: string;
  readonly words: string;
  /** The version of the text that they are about. */
  readonly draft: string;
  readonly state: WordsState;
  /** The officer who showed or held them. */
  readonly by: string | null;
}

/** Of a ballot that counts, what a tally is made of. */
export interface CountedBallot {
  readonly credential: Credential['kind'];
  readonly draft: string;
  readonly answers: readonly Choosing[];
}

/** A consultation made at the desk. One from a portal's files is not in the store. */
export interface DeskConsultation {
  readonly definition: Consultation;
  /** Nobody but the desk sees a draft. */
  readonly state: ConsultationState;
  /** How often it was saved, from 1 up. */
  readonly revision: number;
}

export type ConsultationState = 'draft' | 'public';

/** What an officer may do out of turn; when and by whom is added. */
export type Intervening =
  | { readonly kind: 'closed-early' | 'annulled'; readonly reason: string }
  /** `closesAt`: RFC 3339, in the future. */
  | { readonly kind: 'reopened'; readonly reason: string; readonly closesAt: string };

/** `by`: the officer, which the public is not told. */
export type DeskIntervention = Intervening & { readonly at: string; readonly by: string };

/** An outcome with who wrote it last, and when. */
export type DeskOutcome = Outcome & { readonly by: string; readonly at: string };

/** The part of a store that consultations need: those made at the desk, and what becomes of any. */
export interface Consulting {
  /**
   * Puts the definition in the place of revision `seen`; 0: there is none yet. `changed`: somebody else was faster.
   * `public`: it is, and stays so: it cannot become a draft again.
   */
  saveConsultation(
    portal: string,
    definition: Consultation,
    state: ConsultationState,
    seen: number,
    deed: Deed,
  ): Promise<'done' | 'changed' | 'public'>;
  /** Removes a draft whose revision is `seen`. */
  removeDraft(portal: string, id: string, seen: number, deed: Deed): Promise<'done' | 'changed' | 'public'>;
  consultation(portal: string, id: string): Promise<DeskConsultation | undefined>;
  /** By id. */
  consultations(portal: string): Promise<readonly DeskConsultation[]>;

  /**
   * Adds to what was done out of turn with a consultation, if that is `seen` deeds now. They are never changed or removed.
   * `annulled`: it was called off, and nothing follows that.
   */
  intervene(
    portal: string,
    consultation: string,
    deed: Intervening,
    by: string,
    at: string,
    seen: number,
  ): Promise<'done' | 'changed' | 'annulled'>;
  /** Of every consultation of the portal that has any, by its id; oldest first. There are few, ever. */
  interventions(portal: string): Promise<ReadonlyMap<string, readonly DeskIntervention[]>>;

  /** In place of what was said of the item before. */
  setOutcome(portal: string, consultation: string, outcome: DeskOutcome): Promise<void>;
  removeOutcome(portal: string, consultation: string, item: string, deed: Deed): Promise<void>;
  /** By item. */
  outcomes(portal: string, consultation: string): Promise<readonly DeskOutcome[]>;

  /** At most `limit`, by slug, behind `after` of an earlier page, or the first. */
  wordsOf(
    portal: string,
    consultation: string,
    state: WordsState,
    limit: number,
    after?: string,
  ): Promise<readonly StoredWords[]>;
  /** `gone`: their author has written something else since. */
  moderate(
    portal: string,
    slug: string,
    state: Exclude<WordsState, 'new'>,
    deed: Deed,
  ): Promise<'done' | 'gone'>;

  /**
   * Each ballot that counts and is among the first `arrivals` to come, once. However many there are, other calls have their
   * turn between them: one that is replaced before its turn is left out, as its voter's later one is.
   */
  counted(portal: string, consultation: string, arrivals: number): AsyncIterable<CountedBallot>;
  /** How many ballots ever came, those that were replaced since among them: it never falls. */
  arrivals(portal: string, consultation: string): Promise<number>;
  /** How many of the ballots that count came behind the first `after` and among the first `upTo`. */
  arrived(portal: string, consultation: string, after: number, upTo: number): Promise<number>;

  /**
   * From now on no ballot is stored that was received before `at`, a closing (RFC 3339, UTC): what was received in time may be
   * stored a moment later, and the count of the closing is to be of all that ever are. An earlier time than before changes nothing.
   */
  seal(portal: string, consultation: string, at: string): Promise<void>;
  /** Takes that back: the closing was none. */
  unseal(portal: string, consultation: string): Promise<void>;

  snapshots(portal: string, consultation: string): Promise<Snapshots>;
  /** Puts both in the place of revision `seen`. `changed`: somebody else was faster, and theirs stay. */
  saveSnapshots(portal: string, consultation: string, pair: Pair, seen: number): Promise<'done' | 'changed'>;
}
