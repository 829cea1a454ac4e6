import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEMS } from '../../server/problems';
import { createMock } from '../../server-mock/mock';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';
import { leftBy } from './check/run';
import { shapeFaults } from './check/shapes';
import { en } from './check/words/en';
import { DUTIES } from './duties/duties';
import { look } from './duties/look';
import { openEndpoint } from './duties/openEndpoint';
import { NOT_FINAL } from './duties/sending/problems';

test('every duty has its words, once, and every name that has words is a duty', () => {
  const ids = DUTIES.map(({ id }) => id);
  expect([...ids].sort()).toEqual(Object.keys(en.duties).sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('every duty names a section that the contract has', () => {
  const contract = readFileSync('widget/protocol/README.md', 'utf8');
  const headings = [...contract.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
  for (const { section } of DUTIES) expect(headings).toContain(section);
});

test('what is final for the duties is what is final for the collector', () => {
  const open = Object.entries(PROBLEMS).flatMap(([code, { final }]) => (final ? [] : [code]));
  expect([...NOT_FINAL].sort()).toEqual(open.sort());
});

test.each([
  ['without a consultation for trying, no ballot is left', null],
  ['with one, as many ballots as were announced', 'dang-mo'],
])('no more is left than is announced; %s', async (_what, consultation) => {
  const mock = createMock('well', { ...MOCK_PORTAL, origins: ['https://tinh-mau.example'] });
  const edges = {
    fetch: (async (input, init) => (await mock.handle(new Request(input, init))) as Response) as typeof fetch,
    patience: 5000,
    shapeFaults,
    restart: null,
  };
  const url = 'https://gop-y.test/v1/mau';
  const opened = await openEndpoint({ url, origin: 'https://tinh-mau.example', consultation, edges });
  if (opened.kind === 'unseen') throw new Error(JSON.stringify(opened.why));
  for (const duty of DUTIES) await look(duty, opened.endpoint);
  const held = (kind: string) => mock.received().filter((one) => one.kind === kind);
  const { questions, ballots } = leftBy(opened.endpoint);
  expect(held('question').length).toBeLessThanOrEqual(questions);
  expect(held('question').length).toBeGreaterThan(questions - 3);
  expect(held('ballot')).toHaveLength(ballots);
  for (const one of mock.received())
    if (one.kind === 'question') expect(one.text).toMatch(/^Thử gop-y-check/);
});
