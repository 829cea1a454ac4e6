import { Writable } from 'node:stream';

export type Output = Writable & { readonly columns?: number };

/** The output, that can be made to show nothing while a password is typed: readline has no other way to. */
export function quietable(output: Output): Output & { quiet: boolean } {
  const screen = new Writable({
    // At once, so that what is written here and what is hidden afterwards keep their order.
    write(chunk, _encoding, done) {
      if (!screen.quiet) output.write(chunk);
      done();
    },
  }) as Output & { quiet: boolean };
  screen.quiet = false;
  // By its width readline knows where a long answer goes on in the next line.
  Object.defineProperty(screen, 'columns', { get: () => output.columns });
  return screen;
}
