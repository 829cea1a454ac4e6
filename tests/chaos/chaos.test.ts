import { expect, test } from 'vitest';
import { hitsWhileSending, reportOf } from './report';
import { type Chaos, runChaos } from './runChaos';

const SEED = 20_261_124;

const run = (kills: number, broken: Chaos['broken'], seed = SEED) =>
  runChaos({ kills, seed, widget: 'dist', broken, log: () => {} });

/**
 * The first run, of at most three, in which the browser kept its own database: one kill in hundreds costs it that,
 * whatever the page does. No loss makes a receipt, though.
 */
async function runKept(kills: number, broken: Chaos['broken']) {
  let outcome = await run(kills, broken);
  for (let again = 1; outcome.thrownAway > 0 && again < 3; again++) {
    console.log(reportOf(outcome));
    expect(outcome.untrue).toEqual([]);
    outcome = await run(kills, broken, SEED + again);
  }
  expect(outcome.thrownAway).toBe(0);
  return outcome;
}

test('of all that the page promised before twenty kills nothing is lost, doubled or untrue', async () => {
  const outcome = await runKept(20, 'nothing');
  console.log(reportOf(outcome));
  expect(outcome).toMatchObject({ lost: [], doubled: [], untrue: [], drained: true });
  expect(new Set(outcome.fellOn).size).toBeGreaterThanOrEqual(2);
  expect(hitsWhileSending(outcome)).toBeGreaterThan(0);
}, 900_000);

test('an outbox that lets go before it sends is seen to lose', async () => {
  expect((await runKept(25, 'outbox')).lost.length).toBeGreaterThan(0);
}, 900_000);

test('a browser that loses its own database is not taken for an outbox that loses', async () => {
  expect((await run(8, 'browser')).thrownAway).toBeGreaterThan(0);
});
