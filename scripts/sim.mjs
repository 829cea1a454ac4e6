// Plays random schedules of tabs, faults and crashes against the outbox, and checks what it promises.
//   npm run sim -- --schedules 20000 [--seed 1] [--path 17:0] [--fast]      --fast: the first failure as it is, not the smallest
import { parseArgs } from 'node:util';
import { bundled } from '../tests/sim/bundle.mjs';

/** A long run goes in rounds, each with the next seed: it shows how far it is, and a failure is soon played again. */
const ROUND = 20_000;

const { values } = parseArgs({
  options: {
    schedules: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    fast: { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const wanted = Number(values.schedules ?? ROUND);
if (!Number.isInteger(seed) || !(wanted > 0)) {
  console.error('sim: --schedules and --seed want whole numbers.');
  process.exit(1);
}
const { simulate } = await bundled();
const sum = { schedules: 0, steps: 0, rows: 0, crashes: 0, seconds: 0 };
for (let at = seed; sum.schedules < wanted; at += 1) {
  const schedules = Math.min(ROUND, wanted - sum.schedules);
  const report = await simulate({ schedules, seed: at, path: values.path, shrink: !values.fast });
  for (const name of Object.keys(sum)) sum[name] += report[name];
  console.log(
    `seed ${seed === at ? at : `${seed} to ${at}`}: ${sum.schedules} schedules, ${sum.steps} steps, ${sum.rows} rows, ` +
      `${sum.crashes} crashes in ${sum.seconds.toFixed(1)} s`,
  );
  const { failure } = report;
  if (failure) {
    console.error(JSON.stringify(failure.schedule));
    console.error(failure.message);
    console.error(`Again: npm run sim -- --schedules ${schedules} --seed ${at} --path ${failure.path}`);
    process.exitCode = 1;
  }
  if (failure || values.path !== undefined) break;
}
