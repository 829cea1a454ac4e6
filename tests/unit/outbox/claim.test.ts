import { expect, test } from 'vitest';
import { claimFor, liveClaim, nameOf } from '#outbox/claim';

const NOW = 1_700_000_000_000;
const ENTRY = { kind: 'question', body: '{}' } as const;
const claim = (n: number) => claimFor(ENTRY, { by: 'tab', n, seen: true }, NOW);

test('a claim that its tab gave back says nothing of the next one of that tab', () => {
  const gone = new Set([nameOf(claim(1))]);
  expect(liveClaim({ ...ENTRY, claim: claim(1) }, NOW, gone)).toBeUndefined();
  expect(liveClaim({ ...ENTRY, claim: claim(2) }, NOW, gone)).toEqual(claim(2));
});
