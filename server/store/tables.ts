import type { ColumnType, Generated } from 'kysely';
import type { Credential } from '../../widget/protocol/ballot';
import type { Outcome } from '../../widget/protocol/consultation';
import type { Cause, Step } from '../../widget/protocol/follow';
import type { Intent } from '../../widget/protocol/question';
import type { AuditAct } from './auditing';
import type { ConsultationState, Intervening, WordsState } from './consulting';
import type { NewExport } from './exporting';
import type { Part } from './retaining';
import type { Kept } from './standing';
import type { Act, InboxShelf } from './store';
import type { Channel, Happening } from './telling';

/** The tables as the newest migration leaves them. Column names are the same in every SQL dialect. */
export interface Tables {
  /** One row for every id ever taken, whatever its kind. */
  submissions: {
    portal: string;
    id: string;
    /** `withdrawn`: was a question. Its fingerprint is empty then, and its time that of the withdrawal. */
    kind: 'question' | 'ballot' | 'withdrawn';
    fingerprint: string;
    received_at: string;
  };
  questions: {
    portal: string;
    id: string;
    intent: Intent;
    text: string;
    topic: string | null;
    lang: string;
    /** Who was named on the receipt, and by when; `handler` and `due` are what holds now. */
    agency: string;
    answer_by: string | null;
    code_hash: string;
    code_counter: number;
    /** JSON. */
    photos: string;
    commune: string | null;
    page: string | null;
    /** When contact details were erased, or all that was personal, and why. */
    contact_erased_at: string | null;
    erased_cause: Cause | null;
    /** JSON. */
    consent: string | null;
    /** The hash in it once more, by which a sweep finds what was promised. */
    notice: string | null;
    /** Since when it is answered or declined; `null`: it is open. */
    closed_at: string | null;
    /** The same, as long as something personal may be there that came under a notice. */
    personal_closed_at: string | null;
    /** As the submission has it, once more for the lists. */
    received_at: string;
    /** Of the last step, as the columns that follow: standing.ts. */
    state: Step['state'];
    shelf: InboxShelf;
    handler: string;
    /** `9999-12-31`: nothing is promised. So undated ones sort last in every dialect. */
    due: string;
    kept: Kept | null;
    /** Steps in the history: those in `steps`, and the first, which stands here. */
    step_count: number;
    /** JSON. */
    flags: string;
    /** The place in `tellings` of what happened last. */
    told: Generated<number>;
    /** The promised day that officers were told of when it came near. */
    due_told: string | null;
    /** Those of its text in `question_words`, a space between two. */
    words: string;
  };
  /** The words that a question is found by; no row but by the question's, and erased with it. */
  question_words: {
    portal: string;
    /** See indexedWords.ts. */
    word: string;
    /** As the question has both. */
    received_at: string;
    id: string;
  };
  /** How to reach whoever asked: in no table that a list or a search reads. */
  contacts: {
    portal: string;
    /** The question’s. */
    id: string;
    /** JSON. */
    contact: string;
  };
  /** Histories behind their first step. Rows are added and, when all of a question is withdrawn, removed; never changed. */
  steps: {
    portal: string;
    id: string;
    /** Its place in the history, from 2 up. */
    n: number;
    state: Act['state'];
    at: string;
    officer: string | null;
    /** What the state needs of these. `text`: an answer or a reason. */
    agency: string | null;
    answer_by: string | null;
    text: string | null;
  };
  publications: {
    portal: string;
    slug: string;
    /** The question’s. */
    id: string;
    title: string;
    question: string;
    answer: string;
    agency: string;
    lang: string;
    answered_on: string;
    /** Title and question as fold.ts has them, a space before every word. */
    folded: string;
  };
  /** The words that a publication is found by; no row but by the publication's, and removed with it. */
  publication_words: {
    portal: string;
    /** See foldedWords.ts. */
    word: string;
    /** As the publication has both. */
    answered_on: string;
    slug: string;
  };
  /** Questions that were erased whole. */
  tombstones: {
    portal: string;
    id: string;
    code_hash: string;
    at: string;
    cause: Cause;
  };
  /** What was erased, by name and never by content: for who has to follow, and for a restored copy. */
  erasures: {
    portal: string;
    /** The question’s. */
    id: string;
    part: Part;
    /** What of it there was: `Erased`, commas between. */
    what: string;
    cause: Cause;
    at: string;
  };
  /** When each portal was last swept, and by which terms. */
  sweeps: {
    portal: string;
    at: string;
    /** JSON: `Terms`. */
    terms: string;
  };
  /** Every notice on personal data that was ever published. */
  notices: {
    portal: string;
    hash: string;
    /** JSON. */
    text: string;
    at: string;
  };
  /** The photos that have come: one row a place in their question’s list. */
  photos: {
    portal: string;
    id: string;
    n: number;
    /** Some drivers give an ArrayBuffer back. */
    bytes: ColumnType<ArrayBuffer | Uint8Array, Buffer, never>;
    received_at: string;
  };
  /** What was acknowledged, without a choice and without a credential. */
  ballot_receipts: {
    portal: string;
    id: string;
    revision: number;
    closes_at: string;
  };
  /** The ballots that count: one row a credential. Earlier revisions are not kept. */
  ballots: {
    portal: string;
    consultation: string;
    credential: string;
    credential_kind: Credential['kind'];
    id: string;
    revision: number;
    draft: string;
    /** JSON: `Choosing`, never a word that somebody wrote. */
    answers: string;
    /** Its place among all ballots of the consultation that ever came, from 1 up. */
    arrival: number;
  };
  /** How many ballots ever came, by consultation: those too that were replaced since. */
  arrivals: {
    portal: string;
    consultation: string;
    number: number;
    /** RFC 3339, UTC: what was received before is not taken any more. */
    sealed_at: string | null;
  };
  /** What is published of a consultation, and what may be next. */
  snapshots: {
    portal: string;
    consultation: string;
    revision: number;
    /** JSON: `Snapshot`. */
    shown: string | null;
    next: string | null;
  };
  /** What was written in free words beside ballots. Nothing here is in any other table, and rows stand in the order of their slugs. */
  words: {
    portal: string;
    slug: string;
    consultation: string;
    item: string;
    /** By which a later ballot of the same voter finds them; no other table has it. */
    author: string;
    words: string;
    draft: string;
    state: WordsState;
    officer: string | null;
  };
  /** Those made at the desk. */
  consultations: {
    portal: string;
    id: string;
    revision: number;
    state: ConsultationState;
    /** JSON. */
    definition: string;
  };
  /** What was done out of turn with consultations, of files too. Rows are added, never changed or removed. */
  interventions: {
    portal: string;
    consultation: string;
    /** Its place among those of the consultation, from 1 up. */
    n: number;
    kind: Intervening['kind'];
    at: string;
    officer: string;
    reason: string;
    /** Where it was opened again. */
    closes_at: string | null;
  };
  /** How often officers were signed out everywhere. */
  sign_outs: {
    /** The officer’s. */
    id: string;
    times: number;
    /** Who did it last, and when. */
    officer: string;
    at: string;
  };
  /** What administrators changed of portals. */
  portal_edits: {
    portal: string;
    revision: number;
    /** JSON: `PortalEdits`. */
    edits: string;
    officer: string;
    at: string;
  };
  /** All that was done at the desk, by portal. Rows are added, never changed or removed. */
  audit: {
    portal: string;
    n: number;
    at: string;
    /** `null`: nobody at the desk. */
    officer: string | null;
    act: AuditAct;
    subject: string;
    mark: string | null;
    hash: string;
  };
  /** The last entry of each portal's log: who adds to it holds this row. */
  audit_heads: {
    portal: string;
    n: number;
    hash: string;
  };
  /** What the mark of the last entry about a subject was made with, as long as what it set is there. */
  audit_salts: {
    portal: string;
    subject: string;
    salt: string;
  };
  /** Tickets to the desk that were used and would still be good (ticket.ts). */
  spent_tickets: {
    id: string;
    /** RFC 3339, UTC: when it is good no more. */
    until: string;
  };
  /** By what questions of the last day are known again: of each number the first that had it. */
  likenesses: {
    portal: string;
    hash: number;
    /** The question’s. */
    id: string;
    /** How many numbers the question has. */
    size: number;
    at: string;
  };
  /** How full each limit is, where collectors share it. */
  limits: {
    /** A keyed hash of a day and an address, of a mailbox alone, or what all are counted by. */
    name: string;
    /** ms since 1970: when it is as if it had never been. */
    full_at: number;
  };
  /** What was taken out of the desk as a file. Rows are added, never changed or removed. */
  exports: {
    portal: string;
    id: string;
    what: NewExport['what'];
    /** 1: contact details went with it. */
    contact: number;
    reason: string;
    officer: string;
    at: string;
  };
  /** What holds for the whole database. */
  settled: {
    name: string;
    value: string;
  };
  /** What waits to be told, and what was given up: `Telling`. No word of anybody's. */
  tellings: {
    id: string;
    channel: Channel;
    portal: string;
    question: string;
    n: number;
    event: Happening;
    part: number;
    at: string;
    /** When it may be tried next. */
    next_at: string;
    tries: number;
    /** Who has it in hand, … */
    claim: string | null;
    /** … and until when; empty: nobody. */
    leased_until: string;
    /** When it was given up. */
    dead_at: string | null;
  };
  outcomes: {
    portal: string;
    consultation: string;
    item: string;
    kind: Outcome['kind'];
    text: string;
    officer: string;
    at: string;
  };
}
