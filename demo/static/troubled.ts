import type { Result, ScenarioName } from '../../server-mock/scenarios';
import { isPost, SCENARIOS } from '../../server-mock/scenarios';
import { addressedBy } from '../backstage/addressed.mjs';
import type { Trouble } from '../backstage/arrival';
import type { Kept } from './kept';

const SCENARIO_OF: Readonly<Record<Trouble, ScenarioName>> = {
  none: 'well',
  cut: 'down',
  slow: 'slow',
  'lose-answers': 'lost-replies',
  busy: 'busy',
};

/** The endpoint under the trouble of the moment; what posts came to it is written down. */
export async function troubled(
  request: Request,
  handle: (request: Request) => Promise<Response>,
  kept: Kept,
): Promise<Result> {
  const at = Date.now();
  const { pathname, search } = new URL(request.url);
  const bytes = isPost(request) ? (await request.clone().arrayBuffer()).byteLength : 0;
  let status: number | undefined;
  const next = async (request: Request) => {
    const reply = await handle(request);
    status = reply.status;
    return reply;
  };
  const result = await SCENARIOS[SCENARIO_OF[await kept.trouble()]].act(request, next, 0);
  const answered = status ?? (result === 'network-error' ? undefined : result.status);
  if (isPost(request) && answered !== undefined) {
    const answer = result === 'network-error' ? 'lost' : 'reached';
    await kept.addArrival({ at, ...addressedBy(pathname + search), bytes, status: answered, answer });
  }
  return result;
}
