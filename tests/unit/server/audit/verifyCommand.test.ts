import { expect, test } from 'vitest';
import { verifyCommand } from '../../../../server/audit/verifyCommand';
import type { Fault } from '../../../../server/store/verify/fault';

const HASH = 'a'.repeat(64);
const portal = 'mau';
const FAULTS: readonly (readonly [Fault, string])[] = [
  [{ kind: 'changed', portal, n: 5 }, 'mau: entry 5 was changed'],
  [{ kind: 'missing', portal, n: 5, to: 5 }, 'mau: entry 5 was left out'],
  [{ kind: 'missing', portal, n: 5, to: 7 }, 'mau: entries 5 to 7 were left out'],
  [{ kind: 'end', portal, n: 5 }, 'mau: the log ends with entry 5'],
  [{ kind: 'lost-head', hash: HASH }, `no entry has the hash ${HASH}`],
  [
    { kind: 'row-changed', portal, subject: 'questions/q1/steps/2', n: 5 },
    'questions/q1/steps/2 is not what entry 5 set',
  ],
  [{ kind: 'row-missing', portal, subject: 'portal' }, 'mau: portal was set and is not there'],
  [{ kind: 'row-unlogged', portal, subject: 'portal' }, 'mau: portal is there, and no entry set it'],
  [
    { kind: 'standing-changed', portal, subject: 'questions/q1' },
    'mau: questions/q1 does not stand where its history says',
  ],
];

test.each(FAULTS)('a fault is one line that names the place: %j', async (fault, line) => {
  const store = { verify: async () => ({ heads: [], faults: [fault] }) };
  expect((await verifyCommand(store, [])).faults).toEqual([expect.stringContaining(line)]);
});

test('the end of each log is a line with its portal, its number and its hash, and what was noted is asked for', async () => {
  const asked: unknown[] = [];
  const verify = async (noted: readonly string[]) => {
    asked.push(noted);
    return { heads: [{ portal, n: 9, hash: HASH }], faults: [] };
  };
  expect(await verifyCommand({ verify }, [HASH])).toEqual({ heads: [`mau 9 ${HASH}`], faults: [] });
  expect(asked).toEqual([[HASH]]);
});

test('where nothing was done at the desk yet, that is said', async () => {
  const store = { verify: async () => ({ heads: [], faults: [] }) };
  expect((await verifyCommand(store, [])).heads).toEqual(['no portal has an entry yet']);
});
