import { expect, test } from 'vitest';
import { hitsWhileSending, reportOf } from './report';
import { type Chaos, runChaos } from './runChaos';

const SEED = 20_261_124;

const run = (kills: number, broken: Chaos['broken']) =>
  runChaos({ kills, seed: SEED, widget: 'dist', broken, log: () => {} });

test('of all that the page promised before twenty kills nothing is lost, doubled or untrue', async () => {
  const outcome = await run(20, 'nothing');
  console.log(reportOf(outcome));
  expect(outcome).toMatchObject({ lost: [], doubled: [], untrue: [], drained: true });
  expect(new Set(outcome.fellOn).size).toBeGreaterThanOrEqual(2);
  expect(hitsWhileSending(outcome)).toBeGreaterThan(0);
});

test('an outbox that lets go before it sends is seen to lose', async () => {
  expect((await run(25, 'outbox')).lost.length).toBeGreaterThan(0);
});

test('a browser that throws its own database away costs nobody a word or a vote', async () => {
  const outcome = await run(10, 'browser');
  console.log(reportOf(outcome));
  expect(outcome.thrownAway).toBeGreaterThan(0);
  expect(outcome).toMatchObject({ lost: [], doubled: [], untrue: [], drained: true });
});

test('where the copies are thrown away with it, that is seen', async () => {
  const { thrownAway, lost, doubled, untrue } = await run(10, 'browser-and-copies');
  expect(thrownAway).toBeGreaterThan(0);
  expect(lost.length + doubled.length).toBeGreaterThan(0);
  expect(untrue).toEqual([]);
});
