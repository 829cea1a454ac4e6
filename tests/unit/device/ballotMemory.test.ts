import { expect, test } from 'vitest';
import { anotherVoter, type BallotMemory, withReceipt } from '#device/ballotMemory';
import type { Entry } from '#device/entry';
import type { BallotReceipt } from '#protocol/receipt';

const credential = { kind: 'device', token: 'a' } as const;
const entryOf = (revision: number, draft: string) =>
  ({ body: JSON.stringify({ credential, revision, draft }) }) as Entry;
const receiptOf = (revision: number) => ({ revision }) as BallotReceipt;
const ONCE = withReceipt(undefined, entryOf(1, '1'), receiptOf(1));

test('with the receipt goes the version that its ballot was about', () => {
  expect(ONCE).toMatchObject({ revision: 1, answered: '1' });
  expect(withReceipt(ONCE, entryOf(2, '2'), receiptOf(2))).toMatchObject({ revision: 2, answered: '2' });
});

test('a receipt that comes late says nothing of the version of a newer one', () => {
  const twice = withReceipt(ONCE, entryOf(3, '3'), receiptOf(3));
  expect(withReceipt(twice, entryOf(2, '2'), receiptOf(2))).toEqual(twice);
});

test('somebody else has answered none', () => {
  const other: BallotMemory = anotherVoter(ONCE, 'b');
  expect(other).toMatchObject({ receipt: null, answered: '' });
  expect(withReceipt(other, entryOf(2, '2'), receiptOf(2))).toMatchObject({ receipt: null, answered: '' });
});
