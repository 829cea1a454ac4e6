import type { PhotoType } from '#protocol/photo';
import {
  END,
  frame,
  IEND,
  IHDR,
  joined,
  letters,
  lossless,
  type Part,
  PNG,
  pngChunk,
  SCAN,
  START,
  segment,
  webp,
  webpChunk,
} from '../../pictures';

const MOST = 2_097_152;

function many(length: number, ...parts: readonly Part[]): Part {
  const part = joined(...parts);
  const whole = new Uint8Array(length - (length % part.length));
  for (let at = 0; at < whole.length; at += part.length) whole.set(part, at);
  return whole;
}

const EMPTY = new Uint8Array();

/** Pictures of the greatest length, made of the smallest parts there are, kept and dropped in turn: as much work as can be. */
export const SMALLEST_PARTS: readonly (readonly [type: PhotoType, bytes: Part])[] = [
  [
    'image/jpeg',
    joined(
      START,
      many(MOST - 100, segment(0xfe, EMPTY), segment(0xdb, EMPTY)),
      ...[frame(1, 1), SCAN, letters('x'), END],
    ),
  ],
  // All of it 0xff before a marker that never comes.
  ['image/jpeg', joined(START, new Uint8Array(MOST - 2).fill(0xff))],
  // A scan in which every other byte could be a marker.
  ['image/jpeg', joined(START, frame(1, 1), SCAN, many(MOST - 100, new Uint8Array([0xff, 0])), END)],
  ['image/png', joined(PNG, IHDR, many(MOST - 100, pngChunk('tEXt'), pngChunk('IDAT')), IEND)],
  ['image/webp', webp(lossless(1, 1), many(MOST - 100, webpChunk('made', EMPTY), webpChunk('ALPH', EMPTY)))],
];
