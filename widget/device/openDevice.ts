import type { Database } from './database';
import { nameOf } from './failure';

/** It did not answer in time, is broken for the moment, or is full and can still be read. */
const MAY_PASS = ['TimeoutError', 'UnknownError', 'AbortError', 'QuotaExceededError'];

/**
 * The device's database if there is one that keeps what it is given, or else the page's memory.
 * Only writing and reading back tells: private windows and in-app browsers have IndexedDB and refuse to use it.
 * A database in trouble that may pass stays the device, and its calls reject: memory in its place would say that nothing
 * waits and that nobody voted here.
 */
export async function openDevice(persistent: () => Database, memory: () => Database): Promise<Database> {
  try {
    const database = persistent();
    return (await isKept(database)) ? database : memory();
  } catch {
    // Told to the citizen as "not saved", by way of `kind`.
    return memory();
  }
}

async function isKept(database: Database): Promise<boolean> {
  // Its own key: another tab may be probing at the same moment.
  const key = `probe:${Math.random()}`;
  try {
    await database.change([], () => ({ put: [[key, 1]], result: undefined }), 'relaxed');
    const kept = await database.change([key], ([value]) => ({ remove: [key], result: value }), 'relaxed');
    return kept === 1;
  } catch (error) {
    return MAY_PASS.includes(nameOf(error));
  }
}
