import type { Erasure } from './retaining';

/** An erasure as it is noted outside the database, so that a database that was restored can be told of it: never a word. */
export interface NotedErasure extends Omit<Erasure, 'erased'> {
  readonly codeHash: string;
}

/** Is told of an erasure before it is certain; the erasure waits for it, and does not happen where it fails. */
export type NoteErasure = (erasure: NotedErasure) => Promise<void>;

/** For stores that are never restored. */
export const noteNothing: NoteErasure = async () => {};

/** Most in one question to the database: SQLite knows 32,766 values a statement. */
export const REPLAYED_AT_ONCE = 1000;

/** The part of a store that does again what was erased after a backup. */
export interface Replaying {
  /**
   * Erases again what of these the database still has, and puts up the tombstone of a question that it does not know yet, so
   * that nobody sends that again. A system of the agency's is told, maybe once more: what waited to be told the first time may
   * have been lost with the database.
   *
   * What was noted may have failed all the same. If a citizen wished it, it is done now. If time was over, a question that has
   * a step of that moment or later stays: no copy of before has one, so somebody took it up again instead. Photos that came
   * later than what was erased stay too.
   * @param erasures `REPLAYED_AT_ONCE` at most
   * @returns how many there were to do
   */
  replay(erasures: readonly NotedErasure[]): Promise<number>;
}
