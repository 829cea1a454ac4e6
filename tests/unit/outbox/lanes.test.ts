import { expect, test } from 'vitest';
import type { Pause } from '#device/pauses';
import { createLanes } from '#outbox/lanes';
import { ENDPOINT } from './world';

const TRIED = { kind: 'question', tries: 1 } as const;
const NOW = 1_700_000_000_000;

/** Lanes over a store that answers when the test says so. */
function lanesOver() {
  let kept: Pause | undefined;
  const answers: (() => void)[] = [];
  const lanes = createLanes(
    ENDPOINT,
    {
      pausesOf: async () => new Map(kept ? [['question', kept] as const] : []),
      pause: (_, __, decide) => {
        kept = decide(kept);
        const written = kept;
        return new Promise((resolve) => answers.push(() => resolve(written)));
      },
    },
    () => NOW,
    () => 0.5,
  );
  return { lanes, answers };
}

test('whoever asked for longer is not overruled by what is found next', async () => {
  const { lanes, answers } = lanesOver();
  const closing = [lanes.close('question', true, 90), lanes.close('question', false, null)];
  for (const answer of answers) answer();
  await Promise.all(closing);
  expect(lanes.opensTo(TRIED)).toBe(NOW + 90_000);
});

test('an answer of the store to what was decided before does not undo what was decided since', async () => {
  const { lanes, answers } = lanesOver();
  const first = lanes.close('question', true, 5);
  answers.shift()?.();
  await first;
  const opening = lanes.open('question', true);
  const closing = lanes.close('question', true, 90);
  answers.shift()?.();
  await opening;
  expect(lanes.opensTo(TRIED)).toBe(NOW + 90_000);
  answers.shift()?.();
  await closing;
  expect(lanes.opensTo(TRIED)).toBe(NOW + 90_000);
});
