import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../../../../../server/init/terminal/terminal';

/** What a person sees who types at a terminal, where the keys come one by one and readline writes them. */
async function atTerminal(
  story: (terminal: Terminal, type: (keys: string) => Promise<void>) => Promise<void>,
) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const seen = text(output);
  const terminal = openTerminal(input, output);
  await story(terminal, async (keys) => {
    for (const key of keys) {
      input.write(key);
      await sleep(1);
    }
  });
  terminal.close();
  output.end();
  return seen;
}

test('what is typed is seen, and a password is not', async () => {
  const seen = await atTerminal(async (terminal, type) => {
    const name = terminal.ask('Name', 'shown');
    await type('Lan\r');
    expect(await name).toBe('Lan');
    const password = terminal.ask('Password', 'hidden');
    await type('bí mật dài\r');
    expect(await password).toBe('bí mật dài');
    const again = terminal.ask('Age', 'shown');
    await type('30\r');
    expect(await again).toBe('30');
  });
  expect(seen).toContain('Lan');
  expect(seen).toContain('30');
  const [, typed = 'nothing'] = /Password: ([\s\S]*)Age: /.exec(seen) ?? [];
  for (const letter of 'bímậtdài') expect(typed).not.toContain(letter);
});

test('a password that was typed does not come back by the arrow up', async () => {
  await atTerminal(async (terminal, type) => {
    const password = terminal.ask('Password', 'hidden');
    await type('bí mật\r');
    await password;
    const next = terminal.ask('Next', 'shown');
    await type('\u001b[A\r');
    expect(await next).toBe('');
  });
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s is no answer', async (_, key) => {
  await atTerminal(async (terminal, type) => {
    const answer = terminal.ask('Name', 'shown');
    await type(key);
    expect(await answer).toBeUndefined();
  });
});

test('the lines of a pipe are answers one after the other, and its end is none', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const seen = text(output);
  const terminal = openTerminal(input, output);
  input.end('one\ntwo');
  expect(await terminal.ask('A', 'shown')).toBe('one');
  terminal.say('said');
  expect(await terminal.ask('B', 'hidden')).toBe('two');
  expect(await terminal.ask('C', 'shown')).toBeUndefined();
  terminal.close();
  output.end();
  expect(await seen).toBe('A: \nsaid\nB: \nC: \n');
});
