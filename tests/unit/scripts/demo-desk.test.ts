import { expect, test } from 'vitest';
import { createDeskDoor } from '../../../scripts/demo-desk.mjs';

function aDoor() {
  let made = 0;
  let now = 0;
  const make = () => {
    made += 1;
    return `https://desk.test/desk/once/${made}`;
  };
  const door = createDeskDoor({ make, now: () => now });
  const link = () => door.look().href.at(-1);
  return { door, link, wait: (minutes: number) => (now += minutes * 60_000) };
}

test('a link stays the same until it is used, and only a post uses it', () => {
  const { door, link } = aDoor();
  expect([link(), link()]).toEqual(['1', '1']);
  door.passes('/v1/ha-may/submissions?id=x');
  door.passes('/desk/sign-in');
  expect(link()).toBe('1');
  door.passes('/desk/once/1');
  expect([link(), link()]).toEqual(['2', '2']);
});

test('a link that nobody used makes way before it runs out', () => {
  const { link, wait } = aDoor();
  expect(link()).toBe('1');
  wait(9);
  expect(link()).toBe('1');
  wait(2);
  expect(link()).toBe('2');
});
