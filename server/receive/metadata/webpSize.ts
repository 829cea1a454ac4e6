import type { Size } from './bare';
import { saysAt } from './bytes';

const least = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** What VP8X says of the whole: two numbers of 24 bits, each one less. @param content ten bytes */
export const canvasSize = (content: Uint8Array): Size => ({
  width: (least(content, 4) | ((content[6] ?? 0) << 16)) + 1,
  height: (least(content, 7) | ((content[9] ?? 0) << 16)) + 1,
});

/** What the picture’s own first bytes say, in 14 bits each; `undefined`: no picture begins so. */
export const pictureSize = (type: string, content: Uint8Array): Size | undefined =>
  type === 'VP8L' ? losslessSize(content) : lossySize(content);

/** The mark 0x2f, then both numbers, each one less, one after the other. */
function losslessSize(content: Uint8Array): Size | undefined {
  if (content.length < 5 || content[0] !== 0x2f) return undefined;
  const bits = least(content, 1) | (least(content, 3) << 16);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** A key frame, as its lowest bit says, then its mark; the two bits above each number say how to scale. */
function lossySize(content: Uint8Array): Size | undefined {
  const isKeyFrame = ((content[0] ?? 1) & 1) === 0;
  if (content.length < 10 || !isKeyFrame || !saysAt(content, 3, '\x9d\x01\x2a')) return undefined;
  return { width: least(content, 6) & 0x3fff, height: least(content, 8) & 0x3fff };
}
