import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANSWERS, aPlace, type Place, SNIPPET } from './world';

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.leave());

const AT_GOPY = { ...ANSWERS, collector: 'https://gopy.example' };

test('what is left to do is printed to be copied: the command, the tag, the addresses', async () => {
  const printed = await place.initWith(AT_GOPY);
  for (const line of [
    `  cd ${place.folder}\n  npx gop-y-collector\n`,
    '  npx gop-y-collector sign-in lan\n',
    '<a href="https://gopy.example/dong-mai" data-gop-y>',
    'src="https://gopy.example/gop-y/1.2.3/gop-y.js" data-endpoint="https://gopy.example/v1/dong-mai"',
    ': https://gopy.example/dong-mai\n',
    ': https://gopy.example/desk\n',
    ': https://gopy.example/snippet/\n',
    'lawyer.md before citizens see the portal.',
  ]) {
    expect(printed).toContain(line);
  }
  expect(printed).not.toMatch(/HOST|PORTAL/);
  expect(SNIPPET).toMatch(/HOST/);
});

test('a password that was drawn is shown, one that was given is not', async () => {
  expect(await place.initWith(AT_GOPY)).not.toContain(ANSWERS.password);
  const drawn = await place.initWith({ ...AT_GOPY, id: 'mai-2', officerId: 'minh', password: '' });
  expect(drawn).toMatch(/with the password ([2-9A-Z]{4}-){3}[2-9A-Z]{4} \(shown this once/);
});

test('without https it says what is still to come', async () => {
  expect(await place.initWith(ANSWERS)).toContain('behind a proxy with https');
  expect(await place.initWith({ ...AT_GOPY, id: 'mai-2', officerId: 'minh' })).toContain('behind a proxy');
  const other = await aPlace();
  expect(await other.initWith(AT_GOPY)).not.toContain('behind a proxy');
  await other.leave();
});

test('where there is no widget it says where one was looked for', async () => {
  const widget = join(place.folder, '..', 'widget');
  await rm(widget, { recursive: true });
  expect(await place.initWith(ANSWERS)).toContain('so no tag can be printed');
});

test('entries of the law that nobody checked for more than a year are named', async () => {
  const typed = 'Xã Đồng Mai\n\n\n1022\n\n\n\nhttps://a.example\n\n\n\nTrần Thị Lan\n\n\n';
  const printed = await place.init(typed, {}, Date.parse('2027-12-01'));
  expect(printed).toContain('Not compared with the law for more than a year: deadlines.question, ');
  expect(await place.initWith({ ...ANSWERS, id: 'mai-2', officerId: 'minh' })).not.toContain(
    'more than a year',
  );
});
