import { createKept } from './bytes';

/**
 * Chunks that draw a still picture, and how long each may be: beyond that it holds something else. All others are
 * dropped: Exif, texts, times, and whatever an application made up.
 */
const DRAWING: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['IDAT', Infinity],
  ['IEND', 0],
  ['tRNS', 256],
  ['bKGD', 6],
  ['sBIT', 4],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['pHYs', 9],
]);

const SIGNATURE = 8;
/** Length, type and check sum. */
const AROUND = 12;

/** A PNG with what draws it and nothing else; `undefined` where its chunks cannot be walked to the last. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = createKept(bytes);
  kept.keep(0, SIGNATURE);
  let isDrawn = false;
  let at = SIGNATURE;
  while (at + AROUND <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const most = DRAWING.get(type);
    if (most !== undefined && length > most) return undefined;
    if (most !== undefined) kept.keep(at, end);
    isDrawn ||= type === 'IDAT';
    // What stands behind the last chunk is dropped.
    if (type === 'IEND') return isDrawn ? kept.whole() : undefined;
    at = end;
  }
  return undefined;
}
