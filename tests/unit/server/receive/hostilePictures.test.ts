import { describe, expect, test } from 'vitest';
import { PHOTO_TYPES } from '#protocol/photo';
import { beginsAs } from '../../../../server/receive/photoFormat';
import { withoutMetadata } from '../../../../server/receive/withoutMetadata';
import {
  aPicture,
  END,
  frame,
  IEND,
  IHDR,
  JFIF,
  joined,
  letters,
  lossy,
  type Part,
  PNG,
  pngChunk,
  SCAN,
  START,
  segment,
  webp,
  webpChunk,
} from '../pictures';
import { FROM_PHONES } from './pictures/phones';
import { placeIn } from './pictures/tiff';

const holds = (bytes: Uint8Array, part: Uint8Array | string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(part));

function kept(...[type, sent]: Parameters<typeof withoutMetadata>): Part {
  const bare = withoutMetadata(type, sent);
  if (typeof bare === 'string') throw new Error(bare);
  return bare;
}

test.each(FROM_PHONES)(
  '$what tells neither where nor by whom it was taken',
  ({ type, order, says, bytes }) => {
    const bare = kept(type, bytes);
    const words = ['GPS', 'Exif', 'EXIF', 'eXIf', 'http', '2026:11:24', 'Photoshop', ...says];
    for (const word of [placeIn(order), ...says]) expect(holds(bytes, word)).toBe(true);
    for (const word of [placeIn(order), ...words]) expect(holds(bare, word)).toBe(false);
  },
);

test.each(FROM_PHONES)(
  '$what that is cut off at any byte is either whole without the rest or none',
  ({ type, bytes }) => {
    const whole = kept(type, bytes);
    for (let length = 0; length < bytes.length; length++) {
      const bare = withoutMetadata(type, bytes.subarray(0, length));
      expect(bare === 'photo-malformed' || Buffer.from(bare).equals(whole)).toBe(true);
    }
  },
);

describe('a picture that is also a page', () => {
  const PAGE = letters('<html><script>alert(document.domain)</script></html>');

  test.each([
    [
      'a JPEG with the page in a comment',
      'image/jpeg',
      joined(START, segment(0xfe, PAGE), frame(1, 1), SCAN, letters('x'), END),
    ],
    [
      'a JPEG with the page behind its end',
      'image/jpeg',
      joined(START, frame(1, 1), SCAN, letters('x'), END, PAGE),
    ],
    [
      'a JPEG with the page before its density',
      'image/jpeg',
      joined(START, segment(0xe0, PAGE), JFIF, frame(1, 1), SCAN, letters('x'), END),
    ],
    [
      'a PNG with the page as its text',
      'image/png',
      joined(PNG, IHDR, pngChunk('tEXt', PAGE), pngChunk('IDAT'), IEND),
    ],
    ['a PNG with the page behind its end', 'image/png', joined(PNG, IHDR, pngChunk('IDAT'), IEND, PAGE)],
    ['a WebP with the page in a chunk of nobody’s', 'image/webp', webp(lossy(1, 1), webpChunk('page', PAGE))],
    ['a WebP with the page behind its end', 'image/webp', joined(webp(lossy(1, 1)), PAGE)],
  ] as const)('loses the page: %s', (_what, type, sent) => {
    expect(holds(sent, 'alert')).toBe(true);
    expect(holds(kept(type, sent), 'alert')).toBe(false);
  });

  test('is none where the page comes first', () => {
    const sent = joined(PAGE, aPicture('image/jpeg', 200));
    for (const type of PHOTO_TYPES) expect(beginsAs(type, sent)).toBe(false);
  });
});

test.each([
  ['an SVG', letters('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['an SVG after a declaration', letters('<?xml version="1.0"?><svg/>')],
  ['a HEIC', joined(new Uint8Array([0, 0, 0, 24]), letters('ftypheic\0\0\0\0mif1heic'))],
  ['an AVIF', joined(new Uint8Array([0, 0, 0, 24]), letters('ftypavif\0\0\0\0mif1avif'))],
  ['a GIF', letters('GIF89a\x01\0\x01\0\0\0\0;')],
  ['a BMP', letters('BM\x1e\0\0\0')],
  ['a TIFF', letters('II*\0\x08\0\0\0')],
  ['a PDF', letters('%PDF-1.7')],
  ['an archive', letters('PK\x03\x04')],
  ['nothing at all', letters('')],
])('%s begins as no type that a photo may be', (_what, sent) => {
  for (const type of PHOTO_TYPES) expect(beginsAs(type, sent)).toBe(false);
});

describe('a length that lies', () => {
  const drawn = joined(frame(1, 1), SCAN, letters('x'), END);
  /** A comment that says it is as long as this. */
  const comment = (length: number): Part =>
    joined(START, new Uint8Array([0xff, 0xfe, length >> 8, length & 0xff]), letters('GPS'), drawn);

  test.each([0, 1, 2, 3, 4, 6, 20, 65_535])(
    'of a JPEG’s comment, %d, hides nothing in what is kept',
    (length) => {
      const bare = withoutMetadata('image/jpeg', comment(length));
      expect(typeof bare === 'string' || !holds(bare, 'GPS')).toBe(true);
    },
  );

  test.each([0, 1, 2, 4, 12, 0x7fff_ffff, 0x8000_0000, 0xffff_fff3, 0xffff_ffff])(
    'of a PNG’s text, %d, hides nothing in what is kept',
    (length) => {
      const text = pngChunk('tEXt', letters('GPS'));
      new DataView(text.buffer).setUint32(0, length);
      const bare = withoutMetadata('image/png', joined(PNG, IHDR, text, pngChunk('IDAT'), IEND));
      expect(typeof bare === 'string' || !holds(bare, 'GPS')).toBe(true);
    },
  );

  test.each([0, 1, 2, 4, 11, 12, 0x7fff_ffff, 0x8000_0000, 0xffff_fff7, 0xffff_ffff])(
    'of a WebP’s Exif, %d, hides nothing in what is kept',
    (length) => {
      const exif = webpChunk('EXIF', letters('GPSs'));
      new DataView(exif.buffer).setUint32(4, length, true);
      const bare = withoutMetadata('image/webp', webp(exif, lossy(1, 1)));
      expect(typeof bare === 'string' || !holds(bare, 'GPS')).toBe(true);
    },
  );

  test.each([0, 4, 12, 0x7fff_ffff, 0xffff_ffff])('of a whole WebP, %d, makes it none', (length) => {
    const sent = webp(lossy(1, 1));
    new DataView(sent.buffer).setUint32(4, length, true);
    expect(withoutMetadata('image/webp', sent)).toBe('photo-malformed');
  });
});
