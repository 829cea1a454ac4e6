import { type Bare, faultOf, type PhotoFault } from './bare';
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

/** Chunks of a film. */
const MOVING: readonly string[] = ['acTL', 'fcTL', 'fdAT'];

const SIGNATURE = 8;
/** Length, type and check sum. */
const AROUND = 12;

/** A PNG with what draws it alone; it is malformed where its chunks cannot be walked to the last. */
export function barePng(bytes: Uint8Array): Bare {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fault = headerFault(view);
  if (fault) return fault;
  const kept = createKept(bytes);
  kept.keep(0, SIGNATURE);
  let isDrawn = false;
  let at = SIGNATURE;
  while (at + AROUND <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    if (end > bytes.length) return 'photo-malformed';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (MOVING.includes(type)) return 'photo-animated';
    if (type === 'IHDR' && at > SIGNATURE) return 'photo-malformed';
    const most = DRAWING.get(type);
    if (most !== undefined && length > most) return 'photo-malformed';
    if (most !== undefined) kept.keep(at, end);
    isDrawn ||= type === 'IDAT';
    // What stands behind the last chunk is dropped.
    if (type === 'IEND') return isDrawn ? kept.whole() : 'photo-malformed';
    at = end;
  }
  return 'photo-malformed';
}

/** The first chunk says how large the picture is. */
function headerFault(view: DataView): PhotoFault | undefined {
  const isHeader =
    view.byteLength >= SIGNATURE + AROUND + 13 &&
    view.getUint32(SIGNATURE) === 13 &&
    view.getUint32(SIGNATURE + 4) === 0x49484452;
  if (!isHeader) return 'photo-malformed';
  return faultOf({ width: view.getUint32(SIGNATURE + 8), height: view.getUint32(SIGNATURE + 12) });
}
