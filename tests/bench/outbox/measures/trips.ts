import { setTimeout as sleep } from 'node:timers/promises';
import { questions } from '../texts';
import { far } from '../world/behaviour';
import { startEndpoint } from '../world/endpoint';
import { visitLive } from '../world/visit';
import type { World } from '../world/world';

const ROUND_TRIP = 150;
const ROUNDS = 5;
export const LIVE = 'gop-y/live.ts';

/** Round trips from coming online until a question and a ballot are delivered, one figure a round. */
export async function measureTrips(world: World): Promise<readonly number[]> {
  const trips: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context } = world.browser();
    const endpoint = await startEndpoint(far(ROUND_TRIP));
    const live = await visitLive(context, world.pages.address(LIVE, `trips-${round}`, endpoint.url));
    await context.setOffline(true);
    await live.keepQuestionAndBallot(questions(0, 1)[0] ?? '');
    // The attempts that follow a submission have failed by then.
    await sleep(1500);
    const delivered = live.delivered();
    await context.setOffline(false);
    trips.push((await delivered) / ROUND_TRIP);
    await live.leave();
    await endpoint.close();
  }
  return trips;
}
