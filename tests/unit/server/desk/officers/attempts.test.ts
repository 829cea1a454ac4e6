import { expect, test } from 'vitest';
import { readAddress } from '../../../../../server/addresses/address';
import { createAttempts } from '../../../../../server/desk/officers/attempts';
import { createMac } from '../../../../../server/digest';
import { createNames } from '../../../../../server/limits/names';
import { createMemoryStore } from '../../../../../server/store/memoryStore';

const MINUTE = 60_000;

function attemptsAt(store = createMemoryStore()) {
  let time = Date.parse('2026-11-24T02:30:00Z');
  const now = () => time;
  const nameOf = createNames(createMac(new Uint8Array(32).fill(7)), now);
  const attempts = createAttempts({ store, nameOf, now });
  const begin = (officer: string, address: string) => attempts.begin(officer, readAddress(address) ?? null);
  return {
    begin,
    fail: async (officer: string, address: string) => (await begin(officer, address)).kind,
    async succeed(officer: string, address: string) {
      const attempt = await begin(officer, address);
      if (attempt.kind === 'allowed') await attempt.succeeded();
      return attempt.kind;
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

test('after five failures an officer’s sixth try is refused, from any address, and there is one more every three minutes', async () => {
  const { fail, begin, pass } = attemptsAt();
  for (let i = 0; i < 5; i++) expect(await fail('lan', `192.0.2.${i}`)).toBe('allowed');
  pass(MINUTE);
  expect(await begin('lan', '198.51.100.1')).toEqual({ kind: 'refused', wait: 2 * MINUTE });
  pass(2 * MINUTE);
  expect(await fail('lan', '198.51.100.1')).toBe('allowed');
  expect(await fail('lan', '198.51.100.2')).toBe('refused');
});

test('a refused try does not make it longer', async () => {
  const { fail, pass } = attemptsAt();
  for (let i = 0; i < 50; i++) await fail('lan', '192.0.2.7');
  pass(3 * MINUTE);
  expect(await fail('lan', '192.0.2.7')).toBe('allowed');
});

test('after twenty failures an address is refused, whoever it says it is', async () => {
  const { fail } = attemptsAt();
  for (let i = 0; i < 20; i++) expect(await fail(`officer-${i}`, '192.0.2.7')).toBe('allowed');
  expect(await fail('lan', '192.0.2.7')).toBe('refused');
  expect(await fail('lan', '192.0.2.8')).toBe('allowed');
});

test('tries that go on at the same time count like one after the other', async () => {
  const { fail } = attemptsAt();
  const kinds = await Promise.all(Array.from({ length: 8 }, () => fail('lan', '192.0.2.7')));
  expect(kinds.filter((kind) => kind === 'allowed')).toHaveLength(5);
});

test('two collectors over one store count together', async () => {
  const store = createMemoryStore();
  const [one, other] = [attemptsAt(store), attemptsAt(store)];
  for (let i = 0; i < 5; i++) await one.fail('lan', '192.0.2.7');
  expect(await other.fail('lan', '192.0.2.7')).toBe('refused');
});

test('success forgets the officer’s failures, but not the address’s', async () => {
  const { fail, succeed } = attemptsAt();
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 4; i++) expect(await fail('lan', '192.0.2.7')).toBe('allowed');
    if (round < 4) expect(await succeed('lan', '192.0.2.7')).toBe('allowed');
  }
  expect(await fail('minh', '192.0.2.7')).toBe('refused');
});
