import { zipSync } from 'fflate';

/** The first moment that a zip can tell, by the clock on the wall of wherever it is made: the bytes name no time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The same files make the same bytes, whenever and wherever, in whatever order they come.
 * @param {Map<string, Uint8Array>} files by path
 * @returns {Uint8Array}
 */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
}
