import { expect, test } from 'vitest';
import { hitsWhileSending, reportOf } from './report';
import { type Chaos, runChaos } from './runChaos';

const SEED = 20_261_124;

const run = (kills: number, broken: Chaos['broken'], seed = SEED) =>
  runChaos({ kills, seed, widget: 'dist', broken, log: () => {} });

test('of all that the page promised before twenty kills nothing is lost, doubled or untrue', async () => {
  let outcome = await run(20, 'nothing');
  // One kill in hundreds costs the browser its own database, whatever the page does. That makes no receipt, though.
  for (let again = 1; outcome.thrownAway > 0 && again < 3; again++) {
    console.log(reportOf(outcome));
    expect(outcome.untrue).toEqual([]);
    outcome = await run(20, 'nothing', SEED + again);
  }
  console.log(reportOf(outcome));
  expect(outcome.thrownAway).toBe(0);
  expect(outcome).toMatchObject({ lost: [], doubled: [], untrue: [], drained: true });
  expect(new Set(outcome.fellOn).size).toBeGreaterThanOrEqual(2);
  expect(hitsWhileSending(outcome)).toBeGreaterThan(0);
}, 900_000);

test('an outbox that lets go before it sends is seen to lose', async () => {
  const { lost, thrownAway } = await run(25, 'outbox');
  expect(lost.length).toBeGreaterThan(0);
  expect(thrownAway).toBe(0);
});

test('a browser that loses its own database is not taken for an outbox that loses', async () => {
  expect((await run(8, 'browser')).thrownAway).toBeGreaterThan(0);
});
