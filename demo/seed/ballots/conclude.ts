import type { Outcome } from '#protocol/consultation';
import { keptCounting } from '../../../server/consultations/counting';
import { createPublishing } from '../../../server/consultations/publishing';
import type { Underway } from '../../../server/consultations/underway';
import { OFFICER, type Seeding } from '../seeding';

const HOUR = 3_600_000;
/** The agency takes eleven days to say what becomes of the opinions. */
const REPLY = 11 * 24 * HOUR;

/** Publishes the count an hour after the closing, and later what the agency made of it; nothing of one that is still open. */
export async function conclude(
  { store, hosted, at }: Seeding,
  stand: Underway,
  outcomes: readonly Outcome[],
): Promise<void> {
  const portal = hosted.portal.id;
  const { id, closesAt } = stand.consultation;
  const closed = Date.parse(closesAt);
  if (closed + HOUR > at) return;
  const now = () => closed + HOUR;
  const broken = (line: string) => {
    throw new Error(line);
  };
  await createPublishing({ store, counting: keptCounting(store, now), now, log: broken })(portal, stand);
  if (closed + REPLY > at) return;
  const said = new Date(closed + REPLY).toISOString();
  for (const outcome of outcomes) await store.setOutcome(portal, id, { ...outcome, by: OFFICER, at: said });
}
