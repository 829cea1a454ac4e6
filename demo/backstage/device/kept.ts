import type { DeviceRecord } from './readDatabase';

/** Something that was submitted and for which no proof has come. */
export interface Waiting {
  readonly id: string;
  readonly kind: 'question' | 'ballot' | 'photo';
  readonly state: 'waits' | 'sending' | 'asks';
  readonly tries: number;
  /** ms since 1970; 0: at once. */
  readonly next: number;
}

/** What a device keeps, by what it means to whoever owns it. */
export interface Kept {
  readonly waiting: readonly Waiting[];
  /** Receipt codes of questions. */
  readonly codes: readonly string[];
  readonly drafts: number;
  /** Consultations in which somebody has voted here. */
  readonly voters: number;
  /** Files of the portal, so that forms open without a network. */
  readonly files: number;
}

/** How the keys begin, see widget/device. */
const WAITING = ['e:', 'v:', 'p:'];
const begins = (prefix: string) => (record: DeviceRecord) => record[0].startsWith(prefix);

/** @param now ms since 1970, the device's clock */
export function keptIn(records: readonly DeviceRecord[], now: number): Kept {
  const count = (prefix: string) => records.filter(begins(prefix)).length;
  return {
    waiting: WAITING.flatMap((prefix) => records.filter(begins(prefix)).map(([, it]) => waitingOf(it, now))),
    codes: records.filter(begins('r:')).map(([, it]) => codeOf(it)),
    drafts: count('d:'),
    voters: count('t:'),
    files: count('c:'),
  };
}

interface EntryRecord {
  readonly id: string;
  readonly kind: Waiting['kind'];
  readonly tries: number;
  readonly next: number;
  readonly claim: { readonly until: number } | null;
  readonly state: { readonly kind: string };
}

function waitingOf(record: unknown, now: number): Waiting {
  const { id, kind, tries, next, claim, state } = record as EntryRecord;
  const isSending = claim !== null && claim.until > now;
  return {
    id,
    kind,
    tries,
    next: next > now ? next : 0,
    state: state.kind === 'parked' ? 'asks' : isSending ? 'sending' : 'waits',
  };
}

const codeOf = (record: unknown) => (record as { receipt: { code: string } }).receipt.code;
