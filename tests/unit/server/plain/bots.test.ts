import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { NOW, testApp } from '../testCollector';

const OWN = 'http://localhost';

/** Somebody at the page without script, at a time that passes when it is told to. */
function visitor() {
  let time = NOW;
  const store = createMemoryStore();
  const app = testApp({ store, now: () => time });
  return {
    pass: (ms: number) => (time += ms),
    open: async () => (await app.request(`${OWN}/mau`)).text(),
    /** The flags of what was sent, or what the page says. */
    async send(page: string, changes: Record<string, string> = {}) {
      const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name, value],
      );
      const fields = {
        ...Object.fromEntries(hidden),
        text: 'Đèn hỏng',
        topic: 'duong-sa',
        link: '',
        ...changes,
      };
      const reply = await app.request(`${OWN}/mau`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: OWN },
      });
      return {
        status: reply.status,
        page: await reply.text(),
        flags: (await store.question('mau', fields.id, 'all'))?.flags,
      };
    },
  };
}

test('who opens the page, reads and writes has no flag', async () => {
  const { open, pass, send } = visitor();
  const page = await open();
  pass(3000);
  expect(await send(page)).toMatchObject({ status: 201, flags: [] });
});

test('a form that comes back within three seconds is taken and flagged', async () => {
  const { open, pass, send } = visitor();
  const page = await open();
  pass(2999);
  expect(await send(page)).toMatchObject({ status: 201, flags: ['hasty'] });
});

test('the time counts from the page that was asked for, not from the one with the mistakes', async () => {
  const { open, pass, send } = visitor();
  const page = await open();
  pass(60_000);
  const wrong = await send(page, { text: '' });
  expect(wrong.status).toBe(422);
  expect(await send(wrong.page)).toMatchObject({ status: 201, flags: [] });
});

test.each(['', '0', `${NOW - 60_000}`, `${NOW - 60_000}-${'0'.repeat(32)}`, 'NaN-x'])(
  'a time that the collector did not write, “%s”, is flagged',
  async (made) => {
    const { open, pass, send } = visitor();
    const page = await open();
    pass(5000);
    expect(await send(page, { made })).toMatchObject({ status: 201, flags: ['without-form'] });
  },
);

test('an earlier time under the same signature is one that the collector did not write', async () => {
  const { open, send } = visitor();
  const page = await open();
  const signature = /name="made" value="\d+-([0-9a-f]{32})"/.exec(page)?.[1];
  expect(signature).toBeDefined();
  expect((await send(page, { made: `${NOW - 60_000}-${signature}` })).flags).toEqual(['without-form']);
});

test('who fills what nobody sees is taken and flagged', async () => {
  const { open, pass, send } = visitor();
  const page = await open();
  pass(5000);
  expect(await send(page, { link: 'https://a.example' })).toMatchObject({
    status: 201,
    flags: ['trap-filled'],
  });
});
