import type { AnswerIndex, PublishedAnswer } from '#protocol/answers';
import type { CommuneList } from '#protocol/commune';
import type { Consultation, ConsultationIndex } from '#protocol/consultation';
import type { Messages } from '#protocol/messages';
import type { Portal } from '#protocol/portal';
import { type Reading, read } from './read';
import type { Fetch, Tell } from './request';

/** Where good copies are kept for the next time without a network. */
interface Copies {
  keep(endpoint: string, file: string, value: unknown): Promise<void>;
  forget(endpoint: string, file: string): Promise<void>;
  find(endpoint: string, file: string): Promise<unknown>;
}

/** What is less than two minutes may be the way, or a file that was cached on it. */
const clockApart = (apart: number): number => (Math.abs(apart) > 120_000 ? apart : 0);

/** So long an early answer is as good as one that is asked for now, ms: from a press to what it opens. */
const FRESH = 10_000;

/** What can be asked before the answer is wanted. It serves once, while it is fresh and there was one. */
function begun<T>(now: () => Promise<Reading<T>>) {
  let first: { readonly at: number; readonly answer: Promise<Reading<T>> } | undefined;
  return {
    begin() {
      first = { at: Date.now(), answer: now() };
    },
    async ask(): Promise<Reading<T>> {
      const early = first;
      first = undefined;
      if (early && Math.abs(Date.now() - early.at) < FRESH) {
        const reading = await early.answer;
        if (reading.kind !== 'unreachable') return reading;
      }
      return now();
    },
  };
}

/** Reads what an endpoint publishes: from the network, or else the last good copy on this device. */
export function createReader(fetch: Fetch, endpoint: string, copies: Copies, tell: Tell) {
  /** How far the endpoint's clock is ahead of the device's, ms. */
  let ahead = 0;
  async function current<T extends { readonly v: 1 }>(
    file: string,
    lists: readonly (keyof T & string)[],
  ): Promise<Reading<T>> {
    const reading = await read<T>(fetch, endpoint, file, lists, tell);
    if (reading.kind === 'found') {
      const { now } = reading.value as { readonly now?: string };
      if (now) ahead = clockApart(Date.parse(now) - Date.now());
      // Not awaited: what was read is shown also where the device does not answer.
      copies.keep(endpoint, file, reading.value).catch(() => {});
    } else if (reading.kind === 'absent') {
      copies.forget(endpoint, file).catch(() => {});
    } else {
      const copy = (await copies.find(endpoint, file).catch(() => undefined)) as T | undefined;
      if (copy) return { kind: 'found', value: copy };
    }
    return reading;
  }
  const portal = begun(() => current<Portal>('portal.json', ['accepts', 'topics']));
  const consultations = begun(() => current<ConsultationIndex>('consultations.json', ['consultations']));
  return {
    /** Asks at once for what a panel shows first; whoever reads that next gets this answer. */
    begin() {
      portal.begin();
      consultations.begin();
    },
    /** The endpoint's time as far as it is known, ms since 1970: a phone whose clock is wrong closes nothing. */
    now: () => Date.now() + ahead,
    portal: portal.ask,
    consultations: consultations.ask,
    messages: (lang: string) => current<Messages>(`messages/${lang}.json`, []),
    communes: () => current<CommuneList>('communes.json', ['communes']),
    answers: () => current<AnswerIndex>('answers.json', ['answers']),
    answer: (id: string) => current<PublishedAnswer>(`answers/${id}.json`, []),
    /** Looks through all that was published. Only what the citizen asked to search for leaves the device, and no copy is kept. */
    search: (words: string) =>
      read<AnswerIndex>(fetch, endpoint, 'answers', ['answers'], tell, `?q=${encodeURIComponent(words)}`),
    consultation: (id: string) => current<Consultation>(`consultations/${id}.json`, ['items', 'documents']),
  };
}
