import { createReadStream } from 'node:fs';

/** The lines of a file, which may be larger than memory; what stands behind the last line break is one too. */
export async function* linesOf(file: string): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
