import type { Cause } from '../../../widget/protocol/follow';
import type { AuditEntry } from '../auditing';
import type { DeskConsultation, DeskIntervention, DeskOutcome, StoredWords } from '../consulting';
import type { Exported } from '../exporting';
import type { StoredEdits } from '../portalEditing';
import type { Erasure, Sweep } from '../retaining';
import type { Snapshots } from '../snapshot';
import { firstStanding, type Standing } from '../standing';
import type { BallotStatus, DeskStep, NewBallot, NewPhoto, NewQuestion, Publication } from '../store';
import type { Telling } from '../telling';

/** A question with all that has come of it. */
export interface QuestionRow {
  readonly kind: 'question';
  readonly it: NewQuestion;
  readonly standing: Standing;
  readonly history: readonly DeskStep[];
  readonly photos: ReadonlyMap<number, NewPhoto>;
  readonly publication: Publication | null;
  readonly erased: { readonly at: string; readonly cause: Cause } | null;
  /** Since when it is answered or declined. */
  readonly closedAt: string | null;
  /** The same, as long as something personal may be there that came under a notice. */
  readonly personalClosedAt: string | null;
}

interface BallotRow {
  readonly kind: 'ballot';
  readonly it: NewBallot;
}

/** A ballot that counts, and its place among all that came. */
export type CountedRow = NewBallot & { readonly arrival: number };

/** What is left of a question that was erased. */
interface Tombstone {
  readonly kind: 'withdrawn';
  readonly at: string;
  readonly cause: Cause;
}

/** Free words with their author, who is told to nobody. */
export interface WordsRow {
  readonly it: StoredWords;
  readonly portal: string;
  readonly consultation: string;
  readonly author: string;
}

/** What waits to be told; `leasedUntil` is empty where nobody has it in hand. */
export interface TellingRow {
  readonly it: Telling;
  readonly next: string;
  readonly leasedUntil: string;
  readonly isDead: boolean;
}

/** Everything, by portal and a key of it. A row is never changed, only replaced. */
export interface Memory {
  /** By id. */
  readonly rows: Map<string, QuestionRow | BallotRow | Tombstone>;
  /** Ids by code hash, those of withdrawn questions too. */
  readonly codes: Map<string, string>;
  /** The ballot that counts, by consultation and credential. */
  readonly counted: Map<string, CountedRow>;
  /** How many ballots ever came, by consultation. */
  readonly arrivals: Map<string, number>;
  /** The last closing that was counted, by consultation. */
  readonly sealed: Map<string, string>;
  /** By consultation. */
  readonly snapshots: Map<string, Snapshots>;
  /** By hash. */
  readonly notices: Map<string, string>;
  /** By question and part. */
  readonly erasures: Map<string, Erasure>;
  /** The last, by portal alone. */
  readonly sweeps: Map<string, Sweep>;
  /** By name. */
  readonly settled: Map<string, string>;
  /** By slug. */
  readonly words: Map<string, WordsRow>;
  /** By portal alone, then by id. */
  readonly consultations: Map<string, Map<string, DeskConsultation>>;
  /** By portal alone, then by consultation. */
  readonly interventions: Map<string, Map<string, readonly DeskIntervention[]>>;
  /** By consultation, then by item. */
  readonly outcomes: Map<string, Map<string, DeskOutcome>>;
  /** How often, by officer. */
  readonly signOuts: Map<string, number>;
  /** By portal alone. */
  readonly portalEdits: Map<string, StoredEdits>;
  /** By portal alone, oldest first. */
  readonly audit: Map<string, readonly AuditEntry[]>;
  /** By portal alone, the last first. */
  readonly exported: Map<string, readonly Exported[]>;
  /** Until when each would be good, RFC 3339, by its id. */
  readonly spentTickets: Map<string, string>;
  /** By id, in the order in which they were written. */
  readonly tellings: Map<string, TellingRow>;
  /** By question: the place of what happened last. */
  readonly told: Map<string, number>;
  /** By question: the promised day that officers were told of when it came near. */
  readonly dueTold: Map<string, string>;
}

export function emptyMemory(): Memory {
  return {
    rows: new Map(),
    codes: new Map(),
    counted: new Map(),
    arrivals: new Map(),
    sealed: new Map(),
    snapshots: new Map(),
    notices: new Map(),
    erasures: new Map(),
    sweeps: new Map(),
    settled: new Map(),
    words: new Map(),
    consultations: new Map(),
    interventions: new Map(),
    outcomes: new Map(),
    signOuts: new Map(),
    portalEdits: new Map(),
    audit: new Map(),
    exported: new Map(),
    spentTickets: new Map(),
    tellings: new Map(),
    told: new Map(),
    dueTold: new Map(),
  };
}

/** What stands under the key, made empty where there is nothing. */
export function within<V>(maps: Map<string, Map<string, V>>, name: string): Map<string, V> {
  const found = maps.get(name) ?? new Map<string, V>();
  maps.set(name, found);
  return found;
}

export const key = (...parts: readonly string[]): string => parts.join(' ');

export const voterKey = (ballot: NewBallot): string =>
  key(ballot.portal, ballot.consultation, ballot.credential);

export function statusOf(memory: Memory, ballot: NewBallot): BallotStatus {
  return memory.counted.get(voterKey(ballot))?.id === ballot.id ? 'counted' : 'superseded';
}

export function newRow(it: NewQuestion): QuestionRow {
  const { receivedAt: at, agency } = it;
  return {
    kind: 'question',
    it,
    standing: firstStanding(it),
    history: [{ state: 'received', at, agency, by: null }],
    photos: new Map(),
    publication: null,
    erased: null,
    closedAt: null,
    personalClosedAt: null,
  };
}

export function questionAt(memory: Memory, portal: string, id: string): QuestionRow | undefined {
  const row = memory.rows.get(key(portal, id));
  return row?.kind === 'question' ? row : undefined;
}

/** Puts the row where the question was. */
export function replace(memory: Memory, row: QuestionRow): void {
  memory.rows.set(key(row.it.portal, row.it.id), row);
}

export function questionsOf(memory: Memory, portal: string): readonly QuestionRow[] {
  return [...memory.rows.values()].filter(
    (row) => row.kind === 'question' && row.it.portal === portal,
  ) as readonly QuestionRow[];
}
