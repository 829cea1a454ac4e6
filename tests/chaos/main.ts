import { parseArgs } from 'node:util';
import { isGood, reportOf } from './report';
import { type Chaos, runChaos } from './runChaos';

const HELP = `npm run chaos -- [--kills N] [--seed N] [--break outbox|collector|browser|browser-and-copies]
  --kills    how often the browser is killed (20)
  --seed     draws the faults and the moments (drawn itself when not given, and printed)
  --break    proves that a fault would be seen: the outbox lets go before it sends, the collector forgets
             ids, the browser loses its database and the widget's copies; browser: its database alone, which costs
             nothing
  GOPY_WIDGET  another folder of a built widget (dist)`;

const BROKEN = ['nothing', 'outbox', 'collector', 'browser', 'browser-and-copies'] as const;

function readOptions(): Omit<Chaos, 'log'> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      break: { type: 'string', default: 'nothing' },
    },
  });
  const kills = Number(values.kills);
  const seed = Number(values.seed);
  const broken = BROKEN.find((name) => name === values.break);
  if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || !broken) throw new Error(HELP);
  return { kills, seed, broken, widget: process.env.GOPY_WIDGET || 'dist' };
}

/** Resolves to the exit code. */
export async function main(): Promise<number> {
  const options = readOptions();
  console.log(`seed ${options.seed}`);
  const outcome = await runChaos({ ...options, log: console.log });
  console.log(`\nseed ${options.seed}\n${reportOf(outcome)}`);
  return isGood(outcome) ? 0 : 1;
}
