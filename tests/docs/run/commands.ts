import { spawnSync } from 'node:child_process';

/** One command of a shell block, with everything that belongs to it. */
export interface Command {
  readonly text: string;
  /** What is said about it behind its last `#`, or `''`. */
  readonly comment: string;
  /** Lines below the block's first. */
  readonly offset: number;
}

/** What the shell takes as whole: no open quote, loop, pipe or here-document. */
function isWhole(text: string): boolean {
  if (/\\\s*$/.test(text)) return false;
  const { status, stderr } = spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' });
  return status === 0 && stderr === '';
}

/** Cuts a block as the shell would; the lines of a command that goes on stay together. */
export function readCommands(block: string): readonly Command[] {
  const commands: Command[] = [];
  let pending = '';
  let offset = 0;
  for (const [n, line] of block.split('\n').entries()) {
    if (!pending && /^\s*(#|$)/.test(line)) continue;
    if (!pending) offset = n;
    pending += pending ? `\n${line}` : line;
    if (!isWhole(pending)) continue;
    commands.push({ ...apart(pending), offset });
    pending = '';
  }
  if (pending) throw new Error(`no whole command: ${pending}`);
  return commands;
}

/** A `#` within quotes leaves an open one before it, so that what stands before it is not whole. */
function apart(text: string): { readonly text: string; readonly comment: string } {
  for (const { index } of text.matchAll(/\s#\s/g)) {
    const before = text.slice(0, index);
    const comment = text.slice(index).trim().slice(1).trim();
    if (!comment.includes('\n') && isWhole(before)) return { text: before.trim(), comment };
  }
  return { text: text.trim(), comment: '' };
}
