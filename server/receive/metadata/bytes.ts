/**
 * What is kept of a file, piece by piece. Neighbours are one piece: a file of tiny pieces is no more work than another.
 */
export function createKept(bytes: Uint8Array) {
  const pieces: Uint8Array[] = [];
  let open: { readonly from: number; readonly to: number } | undefined;
  const close = () => {
    if (open) pieces.push(bytes.subarray(open.from, open.to));
    open = undefined;
  };
  return {
    keep(from: number, to: number) {
      if (open && open.to !== from) close();
      open = { from: open?.from ?? from, to };
    },
    /** In the place of bytes of the file. */
    put(piece: Uint8Array) {
      close();
      pieces.push(piece);
    },
    whole(): Uint8Array<ArrayBuffer> {
      close();
      return concat(pieces);
    },
  };
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether ASCII letters stand there. */
export const saysAt = (bytes: Uint8Array, at: number, letters: string): boolean =>
  [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
