import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isDeliverable } from '../../../../../server/telling/mail/isDeliverable';
import { createMailer } from '../../../../../server/telling/mail/mailer';
import { mailServer } from './mailServer';

test('nothing in a name or a subject becomes a header or another recipient', async () => {
  const { settings, delivered } = await mailServer();
  const evil = 'Tỉnh\r\nBcc: x@evil.example\r\n\r\n<b>Mẫu\u2028"<y@evil.example>';
  const send = createMailer(settings);
  const letter = {
    id: 't1',
    to: 'mau@thu.example',
    sender: evil,
    subject: evil,
    text: 'Chào\r\n.\r\nBcc: z',
  };
  expect(await send(letter)).toEqual({ kind: 'told' });
  const [one] = delivered;
  expect(one?.to).toEqual(['mau@thu.example']);
  expect(one?.names.filter((name) => !/^(content|mime|auto)-/.test(name)).sort()).toEqual([
    ...['date', 'from', 'message-id', 'subject', 'to'],
  ]);
  expect(one?.headers.get('message-id')).toBe('<t1@mau.example>');
  expect(one?.headers.get('from')).toMatch(/<gopy@mau\.example>$/);
  expect(one?.text).toContain('Bcc: z');
});

test('without the encryption that is asked for nothing is sent', async () => {
  const { settings, delivered } = await mailServer();
  const send = createMailer({ ...settings, security: 'starttls' });
  const outcome = await send({ id: 't1', to: 'mau@thu.example', sender: 'M', subject: 'M', text: 'M' });
  expect(outcome.kind).not.toBe('told');
  expect(delivered).toEqual([]);
});

test('a letter that is not handed over when its time is over is given back, and the server is hung up on', async () => {
  const slowly = () => sleep(500, null);
  const { settings, delivered, connected } = await mailServer(slowly);
  const send = createMailer(settings, 100);
  const outcome = await send({ id: 't1', to: 'mau@thu.example', sender: 'M', subject: 'M', text: 'M' });
  expect(outcome).toEqual({ kind: 'failed', why: 'EABORT' });
  await expect.poll(connected).toBe(0);
  expect(delivered).toEqual([]);
});

test.each(['a@b.vn', 'nguyen.thi+mau@thu.tinh.gov.vn', "o'brien@example.com"])(
  '%s is one mailbox',
  (address) => expect(isDeliverable(address)).toBe(true),
);
test.each([
  'a@b',
  'a,b@c.vn',
  '"a b"@c.vn',
  'a@b.vn\r\nBcc: c@d.vn',
  'a@b.vn\n',
  'a@-b.vn',
  '<a@b.vn>',
  'a@[127.0.0.1]',
  '.a@b.vn',
  `${'a'.repeat(250)}@b.vn`,
])('%j is not', (address) => expect(isDeliverable(address)).toBe(false));
