import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { aQuestion, NOW, post, testApp } from '../testCollector';

/** A collector whose desk sees what comes. */
function collector() {
  let time = NOW;
  const store = createMemoryStore();
  const app = testApp({ store, now: () => time });
  return {
    pass: (ms: number) => (time += ms),
    /** The flags of a question of this text. */
    async flags(text: string) {
      const question = aQuestion({ text });
      expect((await post(app, question)).status).toBe(201);
      return (await store.question('mau', question.id, 'all'))?.flags;
    },
  };
}

test('a question of one’s own has no flag', async () => {
  expect(await collector().flags('Đèn đường trước số 5 hỏng từ hôm qua')).toEqual([]);
});

test('nearly the same text within a day is taken, and flagged', async () => {
  const { flags } = collector();
  expect(await flags('Đèn đường trước số 5 hỏng từ hôm qua')).toEqual([]);
  expect(await flags('ĐÈN ĐƯỜNG trước số 5 hỏng từ hôm qua!')).toEqual(['alike']);
  expect(await flags('Cây đổ ở đầu ngõ')).toEqual([]);
});

test('a day later it is a text like any other', async () => {
  const { flags, pass } = collector();
  await flags('Đèn hỏng');
  pass(86_400_000 - 1000);
  expect(await flags('Đèn hỏng')).toEqual(['alike']);
  pass(2 * 86_400_000);
  expect(await flags('Đèn hỏng')).toEqual([]);
});

test.each([
  ['Xem https://a.example và http://b.example', []],
  ['Xem https://a.example, http://b.example và www.c.example', ['many-links']],
  ['https://www.a.example https://www.b.example', []],
])('links are counted, each once: %s', async (text, flags) => {
  expect(await collector().flags(text)).toEqual(flags);
});
