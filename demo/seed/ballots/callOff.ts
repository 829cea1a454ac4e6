import { intervene } from '../../../server/consultations/intervene';
import type { Underway } from '../../../server/consultations/underway';
import { OFFICER, type Seeding } from '../seeding';

/** Calls a consultation off, with a reason that everybody sees for ever. @param time ms since 1970 */
export async function callOff(
  { store, hosted }: Seeding,
  stand: Underway,
  reason: string,
  time: number,
): Promise<void> {
  const deed = { portal: hosted.portal.id, by: OFFICER, at: new Date(time).toISOString(), seen: 0 };
  const done = await intervene(store, stand, { kind: 'annulled', reason }, deed);
  if (done !== 'done') throw new Error(`${stand.consultation.id} cannot be called off: ${done}`);
}
