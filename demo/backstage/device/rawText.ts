/** A record as text, bytes only as their number. */
export const rawText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part instanceof ArrayBuffer ? `(${part.byteLength} bytes)` : part), 1);
