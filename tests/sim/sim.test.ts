import { expect, test } from 'vitest';
import { bundled } from './bundle.mjs';
import { MUTANTS } from './mutants';

const MINUTES = 60_000;

test('over 20,000 schedules of tabs, faults and crashes the outbox keeps what it promises', {
  timeout: 10 * MINUTES,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`sim: seed ${seed}`);
  const { simulate } = await bundled();
  const { failure, schedules } = await simulate({ schedules: 20_000, seed, shrink: false });
  expect(failure, `npm run sim -- --schedules 20000 --seed ${seed} --path ${failure?.path}`).toBeNull();
  expect(schedules).toBe(20_000);
});

test('a failing seed fails again at the same schedule, in the same way', { timeout: MINUTES }, async () => {
  const { simulate } = await bundled(MUTANTS.find(({ name }) => name === 'claims are not looked at'));
  const options = { schedules: 20_000, seed: 7, shrink: false };
  const first = await simulate(options);
  expect(first.failure).not.toBeNull();
  expect((await simulate(options)).failure).toEqual(first.failure);
  const replayed = await simulate({ ...options, path: first.failure?.path });
  expect(replayed.failure?.message).toBe(first.failure?.message);
});

test.for(MUTANTS)('it is noticed when $name', { timeout: 10 * MINUTES }, async (mutant) => {
  const { simulate } = await bundled(mutant);
  const { failure } = await simulate({ schedules: 40_000, seed: 1, shrink: false });
  expect(failure?.message).toMatch(mutant.breaks);
});
