import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How much of a picture may differ, as a part of 1: what another version of the browser draws otherwise at the edges of
 * letters. A colour, a gap or a line that changes is more.
 */
const TOLERATED = 0.002;
/** From where on two colours are two, from 0 to 1. */
const THRESHOLD = 0.15;

export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'other-size'; readonly was: string; readonly is: string }
  /** `part` of its pixels, from 0 to 1; `picture` shows where. */
  | { readonly kind: 'differs'; readonly part: number; readonly picture: Buffer };

/** Compares two PNG files. */
export function compare(before: Buffer, now: Buffer): Comparison {
  const [was, is] = [PNG.sync.read(before), PNG.sync.read(now)];
  const { width, height } = was;
  if (is.width !== width || is.height !== height) {
    return { kind: 'other-size', was: `${width} × ${height}`, is: `${is.width} × ${is.height}` };
  }
  const difference = new PNG({ width, height });
  const options = { threshold: THRESHOLD };
  const part = pixelmatch(was.data, is.data, difference.data, width, height, options) / (width * height);
  return part <= TOLERATED
    ? { kind: 'same' }
    : { kind: 'differs', part, picture: PNG.sync.write(difference) };
}
