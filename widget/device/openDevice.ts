import type { Database } from './database';

/**
 * The device's database if it keeps what it is given, or else the page's memory.
 * Only writing and reading back tells: private windows and in-app browsers have IndexedDB and refuse to use it.
 */
export async function openDevice(persistent: () => Database, memory: () => Database): Promise<Database> {
  try {
    const database = persistent();
    // Its own key: another tab may be probing at the same moment.
    const key = `probe:${Math.random()}`;
    await database.change([], () => ({ put: [[key, 1]], result: undefined }), 'relaxed');
    const kept = await database.change([key], ([value]) => ({ remove: [key], result: value }), 'relaxed');
    if (kept === 1) return database;
  } catch {
    // Told to the citizen as "not saved", by way of `kind`.
  }
  return memory();
}
