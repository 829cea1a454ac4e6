import { StartError } from '../startError';
import type { NotedErasure } from '../store/replaying';

/**
 * Reads a line of the file of erasures. `null`: nothing stands there, or what a full disk or a power cut left of one, of which
 * nobody was told that it is erased.
 * @param place names the line @throws StartError for a line that is damaged otherwise
 */
export function readErasure(line: string, place: string): NotedErasure | null {
  if (isBeginning(line)) return null;
  try {
    const { portal, id, codeHash, part, cause, at } = JSON.parse(line);
    const texts = [portal, id, codeHash, at];
    if (texts.every((one) => typeof one === 'string') && PARTS.includes(part) && CAUSES.includes(cause))
      return { portal, id, codeHash, part, cause, at };
  } catch {
    // Said below, without what stands there.
  }
  throw new StartError(`${place}: no erasure stands there; what was erased cannot be kept erased without it`);
}

const PARTS: readonly unknown[] = ['contact', 'personal', 'all'];
const CAUSES: readonly unknown[] = ['request', 'retention'];

/** Every line, without its values. */
const SHAPE = '{"portal":"","id":"","codeHash":"","part":"","cause":"","at":""}';

/** What of a value was written: printable ASCII, of which nothing has to be escaped. */
const VALUES = /(?<=:")[ !#-[\]-~]+/g;

/** Whether a line ends before its end, and is as it should be up to there: what was damaged otherwise does not look so. */
function isBeginning(line: string): boolean {
  const shape = line.replace(VALUES, '');
  return shape.length < SHAPE.length && SHAPE.startsWith(shape);
}
