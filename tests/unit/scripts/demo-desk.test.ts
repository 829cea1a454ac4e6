import { expect, test } from 'vitest';
import { createDeskDoor } from '../../../scripts/demo-desk.mjs';

function aDoor() {
  let made = 0;
  let now = 0;
  const make = () => {
    made += 1;
    return `https://desk.test/desk/once/${made}`;
  };
  const door = createDeskDoor({ make, now: () => now, otherwise: 'https://desk.test/desk' });
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

test('where no link can be made the desk is open with a password, and a later look tries again', () => {
  let fails = true;
  const make = () => {
    if (fails) throw new Error('the collector is being built');
    return 'https://desk.test/desk/once/1';
  };
  const door = createDeskDoor({ make, now: () => 0, otherwise: 'https://desk.test/desk' });
  expect(door.look()).toEqual({ href: 'https://desk.test/desk', signsIn: false });
  fails = false;
  expect(door.look()).toEqual({ href: 'https://desk.test/desk/once/1', signsIn: true });
});
