import { expect, test } from 'vitest';
import { createAttempts } from '../../../../../server/desk/officers/attempts';

const MINUTE = 60_000;

function attemptsAt(start = 1_000_000) {
  let time = start;
  const attempts = createAttempts(() => time);
  return {
    fail: (officer: string, address: string) => attempts.begin(officer, address).kind,
    succeed(officer: string, address: string) {
      const attempt = attempts.begin(officer, address);
      if (attempt.kind === 'allowed') attempt.succeeded();
      return attempt.kind;
    },
    begin: attempts.begin,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

test('after five failures an officer’s sixth try is refused, from any address, for the rest of a quarter of an hour', () => {
  const { fail, begin, pass } = attemptsAt();
  for (let i = 0; i < 5; i++) expect(fail('lan', `a${i}`)).toBe('allowed');
  pass(MINUTE);
  expect(begin('lan', 'another')).toEqual({ kind: 'refused', until: 1_000_000 + 15 * MINUTE });
  pass(14 * MINUTE);
  expect(fail('lan', 'another')).toBe('allowed');
});

test('a refused try does not make it longer', () => {
  const { fail, pass } = attemptsAt();
  for (let i = 0; i < 50; i++) fail('lan', 'a');
  pass(15 * MINUTE);
  expect(fail('lan', 'a')).toBe('allowed');
});

test('after twenty failures an address is refused, whoever it says it is', () => {
  const { fail } = attemptsAt();
  for (let i = 0; i < 20; i++) expect(fail(`officer-${i}`, 'a')).toBe('allowed');
  expect(fail('lan', 'a')).toBe('refused');
  expect(fail('lan', 'b')).toBe('allowed');
});

test('tries that go on at the same time count like one after the other', () => {
  const { begin } = attemptsAt();
  const kinds = Array.from({ length: 8 }, () => begin('lan', 'a').kind);
  expect(kinds.filter((kind) => kind === 'allowed')).toHaveLength(5);
});

test('success forgets the officer’s failures, but not the address’s', () => {
  const { fail, succeed } = attemptsAt();
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 4; i++) expect(fail('lan', 'a')).toBe('allowed');
    if (round < 4) expect(succeed('lan', 'a')).toBe('allowed');
  }
  expect(fail('minh', 'a')).toBe('refused');
});

test('ten thousand names and addresses are remembered, those touched last', () => {
  const { fail } = attemptsAt();
  for (let i = 0; i < 4_000; i++) fail(`x${i}`, `y${i}`);
  for (let i = 0; i < 5; i++) fail('lan', `a${i}`);
  for (let i = 0; i < 4_900; i++) fail(`v${i}`, `w${i}`);
  expect(fail('lan', 'b')).toBe('refused');
  for (let i = 0; i < 5_000; i++) fail(`s${i}`, `t${i}`);
  expect(fail('lan', 'b')).toBe('allowed');
});
