import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { type Output, quietable } from './quietable';

/** Somebody who reads and types, or a pipe that stands for them. */
export interface Terminal {
  say(line: string): void;
  /** The next line; `undefined`: there is none, by Ctrl-C, Ctrl-D or the end of the pipe. */
  ask(prompt: string, echo: 'shown' | 'hidden'): Promise<string | undefined>;
  close(): void;
}

export function openTerminal(input: Readable & { readonly isTTY?: boolean }, output: Output): Terminal {
  const screen = quietable(output);
  const typed = input.isTTY === true;
  // No history: the arrow up would show a password that was not taken.
  const lines = createInterface({ input, output: screen, terminal: typed, historySize: 0 });
  // Lines of a pipe come all at once: what `question` does not wait for it would drop.
  const each = lines[Symbol.asyncIterator]();
  return {
    say: (line) => output.write(`${line}\n`),
    async ask(prompt, echo) {
      lines.setPrompt(`${prompt}: `);
      lines.prompt();
      screen.quiet = echo === 'hidden';
      const next = await each.next();
      screen.quiet = false;
      // What nobody saw being typed did not end its line.
      if (echo === 'hidden' || next.done || !typed) output.write('\n');
      return next.done ? undefined : next.value;
    },
    close: () => lines.close(),
  };
}
