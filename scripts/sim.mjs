// Plays random schedules of tabs, faults and crashes against the outbox, and checks what it promises.
//   npm run sim -- --schedules 20000 [--seed 1] [--path 17:0] [--fast]      --fast: the first failure as it is, not the smallest
import { parseArgs } from 'node:util';
import { bundled } from '../tests/sim/bundle.mjs';

const { values } = parseArgs({
  options: {
    schedules: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    fast: { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const schedules = Number(values.schedules ?? 20_000);
if (!Number.isInteger(seed) || !(schedules > 0)) {
  console.error('sim: --schedules and --seed want whole numbers.');
  process.exit(1);
}
const { simulate } = await bundled();
const report = await simulate({ schedules, seed, path: values.path, shrink: !values.fast });
const { failure, seconds } = report;
console.log(
  `seed ${seed}: ${report.schedules} schedules, ${report.steps} steps, ${report.rows} rows, ` +
    `${report.crashes} crashes in ${seconds.toFixed(1)} s`,
);
if (failure) {
  console.error(JSON.stringify(failure.schedule));
  console.error(failure.message);
  console.error(`Again: npm run sim -- --schedules ${schedules} --seed ${seed} --path ${failure.path}`);
  process.exitCode = 1;
}
