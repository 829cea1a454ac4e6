import { expect } from 'vitest';
import type { World } from '../world';

/** Holds the collector's file before a story against the same after it: exactly one question and one ballot more, as they were meant. */
export async function oneOfEach(world: World, story: (question: string) => Promise<void>): Promise<void> {
  const questions = () => world.rows('select text from questions order by rowid').map(({ text }) => text);
  const ballots = () => world.rows('select answers from ballots').map(({ answers }) => answers);
  const asked = `Câu hỏi thứ ${questions().length + 1}, “có” dấu ngoặc?`;
  const [questionsBefore, ballotsBefore] = [questions(), ballots()];
  await story(asked);
  expect(questions()).toEqual([...questionsBefore, asked]);
  const chosen = '[{"item":"gio-dong-cua","kind":"single","chosen":["22-gio"]}]';
  expect(ballots()).toEqual([...ballotsBefore, chosen]);
}
