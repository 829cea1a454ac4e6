import { createKept, saysAt } from './bytes';

const SCAN = 0xda;
const END = 0xd9;

/** A JPEG with what draws it and nothing else; `undefined` where its markers cannot be walked to the end of the picture. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept = createKept(bytes);
  kept.keep(0, 2);
  let at = 2;
  let isDrawn = false;
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    // What stands behind the end, a second picture or a film, is dropped.
    if (marker === END) {
      kept.keep(at, at + 2);
      return isDrawn ? kept.whole() : undefined;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (marker === undefined || !hasLength(marker) || length < 2) return undefined;
    if (marker === SCAN) {
      end = endOfScan(bytes, end);
      isDrawn = true;
    }
    if (draws(marker) || isPlain(bytes, at, length)) kept.keep(at, Math.min(end, bytes.length));
    at = end;
  }
}

/** Restarts, between 0xd0 and 0xd7, stand in scans alone, a second beginning nowhere; what is below 0xc0 means nothing. */
const hasLength = (marker: number): boolean => marker >= 0xc0 && (marker < 0xd0 || marker > 0xd8);

/** Frames, tables, scans. From 0xdf up are what applications wrote, Exif and colour profiles among it, and comments. */
const draws = (marker: number): boolean => marker < 0xdf;

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
