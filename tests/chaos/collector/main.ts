import { parseArgs } from 'node:util';
import { isGood, reportOf } from './report';
import { type CollectorChaos, runCollectorChaos } from './runCollectorChaos';
import { SCENES, type SceneName } from './scene';

const NAMES = Object.keys(SCENES) as SceneName[];
const HELP = `npm run chaos:collector -- [--times N] [--seed N] [--scene ${NAMES.join('|')}] [--break early]
  --times  how often it is killed, in each scene (50)
  --seed   draws what is sent and the moments (drawn itself when not given, and printed)
  --scene  one of them alone
  --break  proves that a fault would be seen: the collector acknowledges before it commits`;

function readOptions(): Omit<CollectorChaos, 'scene'> & { readonly scenes: readonly SceneName[] } {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '50' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      scene: { type: 'string' },
      break: { type: 'string', default: 'nothing' },
    },
  });
  const [times, seed] = [Number(values.times), Number(values.seed)];
  const scenes = NAMES.filter((name) => !values.scene || name === values.scene);
  const broken = (['nothing', 'early'] as const).find((name) => name === values.break);
  if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed) || !broken || scenes.length === 0)
    throw new Error(HELP);
  return { times, seed, scenes, broken };
}

/** Resolves to the exit code. */
export async function main(): Promise<number> {
  const { scenes, ...options } = readOptions();
  console.log(`seed ${options.seed}`);
  let isAllGood = true;
  for (const scene of scenes) {
    const outcome = await runCollectorChaos({ ...options, scene });
    console.log(`\n${options.times} times killed: ${SCENES[scene]}\n${reportOf(outcome)}`);
    isAllGood &&= isGood(outcome);
  }
  return isAllGood ? 0 : 1;
}
