import type { PhotoType } from '../../widget/protocol/photo';

/** Bytes that every file of the type has, by where they stand. */
const MARKS: Readonly<Record<PhotoType, readonly (readonly [at: number, bytes: readonly number[]])[]>> = {
  'image/jpeg': [[0, [0xff, 0xd8, 0xff]]],
  'image/png': [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  // `RIFF`, four bytes of length, `WEBP`.
  'image/webp': [
    [0, [0x52, 0x49, 0x46, 0x46]],
    [8, [0x57, 0x45, 0x42, 0x50]],
  ],
};

/** Whether the bytes begin as the type says, so that no page or program is kept under a picture’s name. */
export function beginsAs(type: PhotoType, bytes: Uint8Array): boolean {
  return MARKS[type].every(([at, mark]) => mark.every((byte, index) => bytes[at + index] === byte));
}
