import type { Auditing } from '../store/auditing';
import { faultWords } from './faultWords';

/** Whoever reads nothing at all would not know whether it was looked at. */
const NO_ENTRY = 'no portal has an entry yet';

interface VerifyReport {
  /** A line for each portal that has an entry: its name, how many, the hash of the last. To be noted down elsewhere. */
  readonly heads: readonly string[];
  /** A line for each broken place; none: the log is whole. */
  readonly faults: readonly string[];
}

/**
 * `gop-y-collector verify`: whether the audit log is whole, and the database what it says.
 * @param noted hashes that were printed before
 */
export async function verifyCommand(
  store: Pick<Auditing, 'verify'>,
  noted: readonly string[],
): Promise<VerifyReport> {
  const { heads, faults } = await store.verify(noted);
  return {
    heads: heads.length > 0 ? heads.map(({ portal, n, hash }) => `${portal} ${n} ${hash}`) : [NO_ENTRY],
    faults: faults.map(faultWords),
  };
}
