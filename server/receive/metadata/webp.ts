import { createKept } from './bytes';

/** Chunks that draw a still picture. All else is dropped: Exif, XMP, colour profiles, and what an application made up. */
const DRAWING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/** `RIFF`, four bytes of length, `WEBP`. */
const HEADER = 12;
/** Type and length. */
const BEFORE = 8;
/** Of all that VP8X announces only transparency is still there. */
const ALPHA = 0x10;

/** A WebP with what draws it and nothing else; `undefined` where its chunks cannot be walked. Nor is a film a photo. */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER) return undefined;
  // What stands behind the length that the file gives itself is dropped.
  const length = view.getUint32(4, true) + 8;
  if (length > bytes.length) return undefined;
  const kept = createKept(bytes);
  kept.keep(0, HEADER);
  let isDrawn = false;
  let at = HEADER;
  while (at < length) {
    if (at + BEFORE > length) return undefined;
    const size = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + BEFORE + size + (size % 2);
    if (end > length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (type === 'VP8X' && size < 10) return undefined;
    if (type === 'VP8X') kept.put(announcing(bytes.slice(at, end)));
    else if (DRAWING.has(type)) kept.keep(at, end);
    isDrawn ||= type === 'VP8 ' || type === 'VP8L';
    at = end;
  }
  if (!isDrawn) return undefined;
  const bare = kept.whole();
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return bare;
}

function announcing(chunk: Uint8Array): Uint8Array {
  chunk[BEFORE] = (chunk[BEFORE] ?? 0) & ALPHA;
  return chunk;
}
