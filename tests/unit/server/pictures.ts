import { crc32 } from 'node:zlib';
import type { PhotoType } from '#protocol/photo';

/** The parts of picture files, built by hand. */
export type Part = Uint8Array<ArrayBuffer>;

export const letters = (text: string): Part => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const joined = (...parts: readonly Uint8Array[]): Part => Uint8Array.from(Buffer.concat(parts));

const number = (value: number, bytes: 2 | 4, isLittle = false): Part => {
  const part = Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff);
  return Uint8Array.from(isLittle ? part : part.reverse());
};

export const START = new Uint8Array([0xff, 0xd8]);
export const END = new Uint8Array([0xff, 0xd9]);

export const segment = (marker: number, content: Uint8Array): Part =>
  joined(new Uint8Array([0xff, marker]), number(content.length + 2, 2), content);

/** How large it is, of one component in eight bits. @param marker which way it is drawn; 0xc0 is the usual one */
export const frame = (width: number, height: number, marker = 0xc0): Part =>
  segment(
    marker,
    joined(new Uint8Array([8]), number(height, 2), number(width, 2), new Uint8Array([1, 1, 0x11, 0])),
  );

/** One of three components. What follows it is what is drawn. */
export const SCAN = segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0]));

export const JFIF = segment(0xe0, joined(letters('JFIF\0'), new Uint8Array([1, 1, 0, 0, 1, 0, 1, 0, 0])));

export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngChunk(type: string, content: Uint8Array = new Uint8Array()): Part {
  const summed = joined(letters(type), content);
  return joined(number(content.length, 4), summed, number(crc32(summed), 4));
}

/** In grey. */
export const pngHeader = (width: number, height: number): Part =>
  pngChunk('IHDR', joined(number(width, 4), number(height, 4), new Uint8Array([8, 0, 0, 0, 0])));

export const IHDR = pngHeader(1, 1);
export const IEND = pngChunk('IEND');

export const webpChunk = (type: string, content: Uint8Array): Part =>
  joined(letters(type), number(content.length, 4, true), content, new Uint8Array(content.length % 2));

export const webp = (...chunks: readonly Uint8Array[]): Part => {
  const content = joined(letters('WEBP'), ...chunks);
  return joined(letters('RIFF'), number(content.length, 4, true), content);
};

/** A key frame: its first bytes, and what is drawn. */
export const lossy = (width: number, height: number, drawn: Uint8Array = new Uint8Array()): Part =>
  webpChunk(
    'VP8 ',
    joined(
      new Uint8Array([0x10, 0, 0, 0x9d, 0x01, 0x2a]),
      number(width, 2, true),
      number(height, 2, true),
      drawn,
    ),
  );

export const lossless = (width: number, height: number, drawn: Uint8Array = new Uint8Array()): Part =>
  webpChunk(
    'VP8L',
    joined(new Uint8Array([0x2f]), number((width - 1) | ((height - 1) << 14), 4, true), drawn),
  );

/** What an extended file says of the whole. @param flags what else it has */
export const canvas = (flags: number, width: number, height: number): Part =>
  webpChunk(
    'VP8X',
    joined(
      new Uint8Array([flags, 0, 0, 0]),
      number(width - 1, 4, true).subarray(0, 3),
      number(height - 1, 4, true).subarray(0, 3),
    ),
  );

/** What is drawn, as far as nobody decodes it: no two alike, and no byte that a JPEG would take for a marker. */
function drawing(length: number): Part {
  const bytes = new Uint8Array(length);
  bytes.set(crypto.getRandomValues(new Uint8Array(Math.min(16, length))).map((byte) => byte & 0x7f));
  return bytes;
}

/** A picture of just so many bytes, an even number of them. */
export function aPicture(type: PhotoType, length: number): Part {
  const around = AROUND[type];
  return around(drawing(length - around(new Uint8Array()).length));
}

const AROUND: Readonly<Record<PhotoType, (drawn: Part) => Part>> = {
  'image/jpeg': (drawn) => joined(START, JFIF, frame(1, 1), SCAN, drawn, END),
  'image/png': (drawn) => joined(PNG, IHDR, pngChunk('IDAT', drawn), IEND),
  'image/webp': (drawn) => webp(lossless(1, 1, drawn)),
};
