import { expect, test } from 'vitest';
import { reportOf } from './report';
import { type CollectorChaos, runCollectorChaos } from './runCollectorChaos';
import { SCENES, type SceneName } from './scene';

const run = (scene: SceneName, times: number, broken: CollectorChaos['broken']) =>
  runCollectorChaos({ scene, times, seed: 20_261_127, broken });

test.each(Object.entries(SCENES) as [SceneName, string][])(
  'killed ten times in the scene %s (%s): all that was acknowledged is there once, at its own portal, with one receipt',
  async (scene) => {
    const outcome = await run(scene, 10, 'nothing');
    console.log(reportOf(outcome));
    expect(outcome).toMatchObject({ lost: [], doubled: [], astray: [], untrue: [], left: 0 });
    expect(outcome.unknown).toBeGreaterThan(0);
  },
);

test('a collector that acknowledges before it commits is seen to lose', async () => {
  expect((await run('file', 5, 'early')).lost.length).toBeGreaterThan(0);
});
