/**
 * Runs in the page before anything else: ids, codes and the order of tries come out the same at every run, each different
 * from the one before.
 */
export function fixChance(): void {
  // A page that is loaded again goes on with other numbers: nothing that was sent before has its ids.
  window.name = String(Number(window.name) + 1);
  let state = Number(window.name);
  // Mulberry32, as the demo's seed has it.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  Math.random = next;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(next() * 256);
    }
    return array;
  };
}
