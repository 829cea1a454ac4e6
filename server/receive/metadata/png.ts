import { concat } from './bytes';

/** Chunks that draw a still picture. All else is dropped: Exif, texts, times, and whatever an application made up. */
const DRAWING = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'bKGD',
  'sBIT',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
]);

const SIGNATURE = 8;
/** Length, type and check sum. */
const AROUND = 12;

/** A PNG with what draws it and nothing else; `undefined` where its chunks cannot be walked to the last. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, SIGNATURE)];
  let isDrawn = false;
  let at = SIGNATURE;
  while (at + AROUND <= bytes.length) {
    const end = at + AROUND + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWING.has(type)) kept.push(bytes.subarray(at, end));
    isDrawn ||= type === 'IDAT';
    // What stands behind the last chunk is dropped.
    if (type === 'IEND') return isDrawn ? concat(kept) : undefined;
    at = end;
  }
  return undefined;
}
