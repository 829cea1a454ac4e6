import { vi } from 'vitest';
import type { Database } from '#device/database';
import { createWorld, delivered, deviceDatabase } from './world';

/** A device in a world, whose trouble begins and ends when the test says so. */
export function troubled() {
  const database = deviceDatabase();
  const fail = (name: string, verbs: readonly ('find' | 'list' | 'change')[]) => {
    for (const verb of verbs) {
      vi.spyOn(database, verb).mockImplementation(() => Promise.reject(new DOMException('failed', name)));
    }
  };
  return {
    database: database as Database,
    /** It answers nobody. */
    leave: () => fail('TimeoutError', ['find', 'list', 'change']),
    /** It can be read, and nothing more fits in. */
    fill: () => fail('QuotaExceededError', ['change']),
    /** It can be read, and what is written fails for the moment. */
    jam: () => fail('UnknownError', ['change']),
    heal: () => vi.restoreAllMocks(),
  };
}

/** A page on that device; all its ballots are received. */
export function pageOn(database: Database, isShared = () => false) {
  const world = createWorld({ isShared }, database);
  world.reply = (id, body) => delivered(id, body.includes('"ballot"') ? 'ballot' : 'question');
  return world;
}
