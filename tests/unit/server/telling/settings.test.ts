import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../../server/settings';

const KEY = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const read = (env: Record<string, string>) => readSettings(env, 'widget');

describe('the webhook', () => {
  test('is none unless its address is given', () => {
    expect(read({ GOPY_WEBHOOK_KEY: KEY }).webhook).toBeNull();
  });

  test('has one key, or two while it is changed', () => {
    const url = 'https://motcua.mau.example/gop-y';
    expect(read({ GOPY_WEBHOOK: url, GOPY_WEBHOOK_KEY: KEY }).webhook).toEqual({
      ...{ url, mayBePrivate: false },
      keys: [Buffer.alloc(32, 1)],
    });
    const two = read({ GOPY_WEBHOOK: url, GOPY_WEBHOOK_KEY: `${KEY}, ${KEY}`, GOPY_WEBHOOK_PRIVATE: '1' });
    expect(two.webhook).toMatchObject({ mayBePrivate: true, keys: { length: 2 } });
    expect(read({ GOPY_WEBHOOK: 'http://localhost:9000/', GOPY_WEBHOOK_KEY: KEY }).webhook).not.toBeNull();
  });

  test.each([
    [{ GOPY_WEBHOOK: 'http://motcua.mau.example' }, 'GOPY_WEBHOOK must be'],
    [{ GOPY_WEBHOOK: 'https://a:b@motcua.mau.example' }, 'GOPY_WEBHOOK must be'],
    [{ GOPY_WEBHOOK: 'motcua' }, 'GOPY_WEBHOOK must be'],
    [{ GOPY_WEBHOOK_KEY: '' }, 'GOPY_WEBHOOK_KEY must be'],
    [{ GOPY_WEBHOOK_KEY: 'whsec_c2hvcnQ=' }, 'GOPY_WEBHOOK_KEY must be'],
    [{ GOPY_WEBHOOK_KEY: `${KEY},${KEY},${KEY}` }, 'GOPY_WEBHOOK_KEY must be'],
    [{ GOPY_WEBHOOK_PRIVATE: 'yes' }, 'GOPY_WEBHOOK_PRIVATE must be'],
    [{ GOPY_TELL_DAYS: '0' }, 'GOPY_TELL_DAYS must be'],
  ])('%o is refused by name, and no key or password is said', (wrong, sentence) => {
    const right = { GOPY_WEBHOOK: 'https://motcua.mau.example', GOPY_WEBHOOK_KEY: KEY };
    const attempt = () => read({ ...right, ...wrong } as Record<string, string>);
    expect(attempt).toThrow(sentence);
    expect(attempt).not.toThrow(/c2hvcnQ|a:b@|AQEB/);
  });
});

describe('letters', () => {
  const right = { GOPY_SMTP_URL: 'smtps://gopy:m%40t@mail.mau.example', GOPY_MAIL_FROM: 'gopy@mau.example' };

  test('are sent over TLS, but for a server on the same machine', () => {
    expect(read({}).mail).toBeNull();
    expect(read(right).mail).toEqual({
      ...{ host: 'mail.mau.example', port: 465, security: 'tls', from: 'gopy@mau.example', dueWithin: 2 },
      login: { user: 'gopy', password: 'm@t' },
    });
    const by = (url: string) => read({ ...right, GOPY_SMTP_URL: url }).mail;
    expect(by('smtp://mail.mau.example')).toMatchObject({ port: 587, security: 'starttls', login: null });
    expect(by('smtp://127.0.0.1:25')).toMatchObject({ port: 25, security: 'plain' });
  });

  test.each([
    [{ GOPY_SMTP_URL: 'https://gopy:mat-khau@mail.mau.example' }, 'GOPY_SMTP_URL must be'],
    [{ GOPY_MAIL_FROM: '' }, 'GOPY_MAIL_FROM must be'],
    [{ GOPY_MAIL_FROM: 'Gop-y <gopy@mau.example>' }, 'GOPY_MAIL_FROM must be'],
    [{ GOPY_MAIL_DUE: '-1' }, 'GOPY_MAIL_DUE must be'],
  ])('%o is refused by name, and no password is said', (wrong, sentence) => {
    const attempt = () => read({ ...right, ...wrong } as Record<string, string>);
    expect(attempt).toThrow(sentence);
    expect(attempt).not.toThrow(/mat-khau|m%40t/);
  });
});
