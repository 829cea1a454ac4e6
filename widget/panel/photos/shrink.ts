import type { NewPhoto } from '#device/photo';
import { LIMITS } from '#protocol/limits';

/** `kind`: no picture that this browser reads. `empty`: nothing at all. `size`: it reads it, and cannot make it small enough. */
export type Shrunk =
  | { readonly kind: 'done'; readonly photo: NewPhoto }
  | { readonly kind: 'failed'; readonly why: 'kind' | 'heic' | 'size' | 'empty' };

const EDGE = 1600;
const WANTED = 400_000;
/** Above it a cheap phone runs out of memory before it can say so. */
const TOO_LARGE = 60_000_000;
/** A smaller picture first when even the second does not suffice: letters on a sign stay readable longer in that order. */
const TRIES = [
  [1, 0.85],
  [1, 0.7],
  [0.75, 0.7],
  [0.5, 0.7],
  [0.35, 0.6],
] as const;

/**
 * Draws a picture anew as a JPEG of at most 1600 px and, where it can be had, 400 kB. What is drawn has no place, no
 * camera and no hidden words any more.
 */
export async function shrink(file: File): Promise<Shrunk> {
  if (file.size === 0) return { kind: 'failed', why: 'empty' };
  if (file.size > TOO_LARGE) return { kind: 'failed', why: 'size' };
  const image = await decode(file).catch(() => undefined);
  if (!image) return { kind: 'failed', why: isHeic(file) ? 'heic' : 'kind' };
  try {
    const scale = Math.min(1, EDGE / Math.max(image.width, image.height));
    let smallest: Blob | null = null;
    for (const [smaller, quality] of TRIES) {
      const drawn = await draw(image, scale * smaller, quality);
      if (drawn && drawn.size < (smallest?.size ?? Infinity)) smallest = drawn;
      if (smallest && smallest.size <= WANTED) break;
    }
    if (!smallest || smallest.size > LIMITS.photoBytes) return { kind: 'failed', why: 'size' };
    return { kind: 'done', photo: await named(smallest) };
  } finally {
    image.close();
  }
}

/** Upright, whatever the camera wrote into it. Older browsers do not know the word and do so by themselves. */
export const decode = (file: Blob): Promise<ImageBitmap> =>
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));

function draw(image: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // What is transparent would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

async function named(blob: Blob): Promise<NewPhoto> {
  const content = await blob.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { type: 'image/jpeg', bytes: content.byteLength, sha256, content };
}

const isHeic = ({ name, type }: File) => /heic|heif/i.test(type) || /\.hei[cf]$/i.test(name);
