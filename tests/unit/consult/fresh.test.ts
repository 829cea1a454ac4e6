import { expect, test } from 'vitest';
import { freshVersions, isFresh, wordsBefore } from '#consult/text/fresh';
import type { DraftText } from '#protocol/draftText';

const version = (draft: string, ...reworded: readonly (readonly [id: string, before: string])[]) => ({
  draft,
  at: '2026-10-01T08:00:00+07:00',
  removed: [],
  reworded: reworded.map(([id, before]) => ({ id, before })),
});
const TEXT: DraftText = {
  lang: 'vi',
  parts: [],
  versions: [
    version('1'),
    version('2', ['dieu-1', 'một']),
    version('3', ['dieu-1', 'hai'], ['dieu-2', 'ba']),
  ],
};
const received = (answered: string) =>
  ({ kind: 'received', at: '2026-11-01T08:00:00+07:00', answered }) as const;
const named = (...args: Parameters<typeof freshVersions>) => freshVersions(...args).map(({ draft }) => draft);

test('to whoever has sent a ballot those are new that came after its version', () => {
  expect(named(TEXT, received('1'))).toEqual(['2', '3']);
  expect(named(TEXT, received('2'))).toEqual(['3']);
  expect(named(TEXT, received('3'))).toEqual([]);
});

test('to everybody else the last is, as it is where nobody knows which version was answered', () => {
  for (const sent of [null, { kind: 'waits' } as const, received('none of them')])
    expect(named(TEXT, sent)).toEqual(['3']);
});

test('a first version is new to nobody, nor is what has no text', () => {
  const first = { ...TEXT, versions: TEXT.versions.slice(0, 1) };
  for (const sent of [null, received('1'), received('0')]) {
    expect(named(first, sent)).toEqual([]);
    expect(named(undefined, sent)).toEqual([]);
  }
});

test('a part is new since one of them, and said before what the first of them had found', () => {
  const fresh = freshVersions(TEXT, received('1'));
  expect(isFresh(fresh, { since: '2' })).toBe(true);
  expect(isFresh(fresh, { since: '1' })).toBe(false);
  expect(wordsBefore(fresh, { id: 'dieu-1' })).toBe('một');
  expect(wordsBefore(freshVersions(TEXT, received('2')), { id: 'dieu-1' })).toBe('hai');
  expect(wordsBefore(freshVersions(TEXT, received('2')), { id: 'dieu-3' })).toBeUndefined();
});
