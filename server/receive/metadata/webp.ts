import { type Bare, faultOf, type Size } from './bare';
import { createKept } from './bytes';
import { canvasSize, pictureSize } from './webpSize';

/** Chunks that draw a still picture. All else is dropped: Exif, XMP, colour profiles, and what an application made up. */
const DRAWING: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
const PICTURES: readonly string[] = ['VP8 ', 'VP8L'];
/** Chunks of a film. */
const MOVING: readonly string[] = ['ANIM', 'ANMF'];

/** `RIFF`, four bytes of length, `WEBP`. */
const HEADER = 12;
/** Type and length. */
const BEFORE = 8;
/** What VP8X announces: of the rest only transparency is still there. */
const ANIMATION = 0x02;
const ALPHA = 0x10;

/** A WebP with what draws it alone; it is malformed where its chunks cannot be walked. */
export function bareWebp(bytes: Uint8Array): Bare {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER) return 'photo-malformed';
  // What stands behind the length that the file gives itself is dropped.
  const length = view.getUint32(4, true) + 8;
  if (length > bytes.length) return 'photo-malformed';
  const kept = createKept(bytes);
  kept.keep(0, HEADER);
  let canvas: Size | undefined;
  let picture: Size | undefined;
  let at = HEADER;
  while (at < length) {
    if (at + BEFORE > length) return 'photo-malformed';
    const size = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const end = at + BEFORE + size + (size % 2);
    if (end > length) return 'photo-malformed';
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const content = bytes.subarray(at + BEFORE, at + BEFORE + size);
    if (MOVING.includes(type)) return 'photo-animated';
    if (type === 'VP8X') {
      if (at > HEADER || size !== 10) return 'photo-malformed';
      if ((content[0] ?? 0) & ANIMATION) return 'photo-animated';
      canvas = canvasSize(content);
      kept.put(announcing(bytes.slice(at, end)));
    } else if (DRAWING.includes(type)) kept.keep(at, end);
    if (PICTURES.includes(type)) {
      const found = picture ? undefined : pictureSize(type, content);
      if (!found) return 'photo-malformed';
      picture = found;
    }
    at = end;
  }
  if (!picture) return 'photo-malformed';
  const fault =
    (canvas && faultOf(canvas)) ?? faultOf(picture) ?? (isOther(canvas, picture) && 'photo-malformed');
  return fault || withItsLength(kept.whole());
}

/** A still picture fills what was announced. */
const isOther = (canvas: Size | undefined, picture: Size): boolean =>
  canvas !== undefined && (canvas.width !== picture.width || canvas.height !== picture.height);

function announcing(chunk: Uint8Array): Uint8Array {
  chunk[BEFORE] = (chunk[BEFORE] ?? 0) & ALPHA;
  return chunk;
}

function withItsLength(bare: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return bare;
}
