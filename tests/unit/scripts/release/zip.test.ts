import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../../../scripts/release/zip.mjs';

const files = new Map([
  ['b/hai.txt', Buffer.from('hai')],
  ['a.txt', Buffer.from('một')],
]);

test('what goes in comes out', () => {
  const out = Object.entries(unzipSync(zip(files))).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString(),
  ]);
  expect(out).toEqual([
    ['a.txt', 'một'],
    ['b/hai.txt', 'hai'],
  ]);
});

test.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])(
  'in %s, and in another order, the bytes are the same',
  (zone) => {
    const program = `import { zip } from './scripts/release/zip.mjs';
    const files = new Map([['a.txt', Buffer.from('một')], ['b/hai.txt', Buffer.from('hai')]]);
    process.stdout.write(Buffer.from(zip(files)).toString('hex'));`;
    const made = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(made).toBe(Buffer.from(zip(files)).toString('hex'));
  },
);
