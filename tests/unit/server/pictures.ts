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

/** One of three components. What follows it is what is drawn. */
export const SCAN = segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0]));

export const JFIF = segment(0xe0, joined(letters('JFIF\0'), new Uint8Array([1, 1, 0, 0, 1, 0, 1, 0, 0])));

export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function pngChunk(type: string, content: Uint8Array = new Uint8Array()): Part {
  const summed = joined(letters(type), content);
  return joined(number(content.length, 4), summed, number(crc32(summed), 4));
}

/** One point, in grey. */
export const IHDR = pngChunk('IHDR', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
export const IEND = pngChunk('IEND');

export const webpChunk = (type: string, content: Uint8Array): Part =>
  joined(letters(type), number(content.length, 4, true), content, new Uint8Array(content.length % 2));

export const webp = (...chunks: readonly Uint8Array[]): Part => {
  const content = joined(letters('WEBP'), ...chunks);
  return joined(letters('RIFF'), number(content.length, 4, true), content);
};

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
  'image/jpeg': (drawn) => joined(START, JFIF, SCAN, drawn, END),
  'image/png': (drawn) => joined(PNG, IHDR, pngChunk('IDAT', drawn), IEND),
  'image/webp': (drawn) => webp(webpChunk('VP8L', drawn)),
};
