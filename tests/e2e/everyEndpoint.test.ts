import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { consoleOf, isError } from './console';
import { ENDPOINTS } from './endpoints';
import { arrive, send, type Way } from './ways';
import { type AnyWorld, createWorldOver } from './world';

/** Two of the ways that differ in everything; the others differ in nothing that an endpoint sees. */
const WAYS: readonly Way[] = [
  { name: 'by pointer alone, in Vietnamese, 360 wide', by: 'pointer', lang: 'vi', width: 360 },
  { name: 'by keyboard alone, in English, 1280 wide', by: 'keyboard', lang: 'en', width: 1280 },
];

describe.each(ENDPOINTS)('over $name', ({ create }) => {
  let world: AnyWorld;
  beforeAll(async () => {
    world = await createWorldOver(create);
  });
  afterAll(() => world.end());

  test.each(WAYS)('a report with its topic, commune and page arrives whole, $name', async (way) => {
    const citizen = await arrive(world, way);
    onTestFinished(() => citizen.context.close());
    const { page, words, press, choose, write, button, radio, field } = citizen;
    const errors = consoleOf(page, isError);
    const text = `Đèn đường tổ 7 không sáng (${way.lang})`;
    await citizen.open();
    await press(button(words.ask));
    await write(field(words.text), text);
    await citizen.pick(field(words.intent), words.report);
    await press(button(words.next));
    await choose(radio(words.roads));
    await write(field(words.commune), 'hoa binh');
    await press(button(/^Phường Mây Trắng/));
    await button(words.next).or(button(words.send)).waitFor();
    if ((await button(words.next).count()) > 0) await press(button(words.next));
    const code = await send(citizen);
    expect(code.replaceAll('-', '')).toHaveLength(16);
    expect(world.questions().filter((row) => row.text === text)).toMatchObject([
      { intent: 'report', topic: 'duong-sa', commune: 'may-trang', lang: way.lang, page: page.url() },
    ]);
    expect(errors).toEqual([]);
  });
});
