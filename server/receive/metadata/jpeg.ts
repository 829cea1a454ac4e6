import { type Bare, faultOf, type PhotoFault } from './bare';
import { createKept, saysAt } from './bytes';

const SCAN = 0xda;
const END = 0xd9;
/** Baseline, extended and progressive: no browser draws another. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Huffman and quantization tables, scans, and how often the decoder begins anew. */
const DRAWING: readonly number[] = [0xc4, 0xdb, SCAN, 0xdd];
/** A progressive picture has about ten; with thousands, each is drawn over the whole of it. */
const SCANS = 100;

/** A JPEG with what draws it alone; it is malformed where its markers cannot be walked to the end of the picture. */
export function bareJpeg(bytes: Uint8Array): Bare {
  const kept = createKept(bytes);
  kept.keep(0, 2);
  let at = 2;
  let isFramed = false;
  let scans = 0;
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    // What stands behind the end, a second picture or a film, is dropped.
    if (marker === END) {
      kept.keep(at, at + 2);
      return scans > 0 ? kept.whole() : 'photo-malformed';
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (marker === undefined || !hasLength(marker) || length < 2) return 'photo-malformed';
    if (FRAMES.includes(marker)) {
      const fault = isFramed ? 'photo-malformed' : frameFault(bytes, at, length);
      if (fault) return fault;
      isFramed = true;
    }
    if (marker === SCAN) {
      scans++;
      if (!isFramed || scans > SCANS) return 'photo-malformed';
      end = endOfScan(bytes, end);
    }
    if (draws(marker) || isPlain(bytes, at, length)) kept.keep(at, Math.min(end, bytes.length));
    at = end;
  }
}

/** Restarts, between 0xd0 and 0xd7, stand in scans alone, a second beginning nowhere; what is below 0xc0 means nothing. */
const hasLength = (marker: number): boolean => marker >= 0xc0 && (marker < 0xd0 || marker > 0xd8);

/** All else is dropped: what applications wrote, Exif and colour profiles among it, comments, and other ways to draw. */
const draws = (marker: number): boolean => FRAMES.includes(marker) || DRAWING.includes(marker);

/** Precision, height, width, how many components, and three bytes of each. */
function frameFault(bytes: Uint8Array, at: number, length: number): PhotoFault | undefined {
  const [, highH = 0, lowH = 0, highW = 0, lowW = 0, components = 0] = bytes.subarray(at + 4, at + 10);
  if (components < 1 || components > 4 || length !== 8 + 3 * components) return 'photo-malformed';
  return faultOf({ width: (highW << 8) | lowW, height: (highH << 8) | lowH });
}

/**
 * What applications wrote as far as it is needed to draw: how dense the points are, without a small picture, and
 * how the colours are laid out. Neither has room for words.
 */
const isPlain = (bytes: Uint8Array, at: number, length: number): boolean =>
  (bytes[at + 1] === 0xe0 && length === 16 && saysAt(bytes, at + 4, 'JFIF\0')) ||
  (bytes[at + 1] === 0xee && length === 14 && saysAt(bytes, at + 4, 'Adobe'));

/** Where the next marker is: in what is drawn, 0xff is followed by 0, or by a number that starts the decoder anew. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
