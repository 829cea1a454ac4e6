import { describe, expect, test } from 'vitest';
import { PHOTO_TYPES, type PhotoType } from '#protocol/photo';
import type { Bare } from '../../../../server/receive/metadata/bare';
import { withoutMetadata } from '../../../../server/receive/withoutMetadata';
import {
  aPicture,
  canvas,
  END,
  frame,
  IEND,
  IHDR,
  JFIF,
  joined,
  letters,
  lossless,
  lossy,
  type Part,
  PNG,
  pngChunk,
  pngHeader,
  SCAN,
  START,
  segment,
  webp,
  webpChunk,
} from '../pictures';

const PLACE = letters('GPSLatitude 20.8449N 2026:11:24');
const EXIF = joined(letters('Exif\0\0'), PLACE);

const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);

function bareOf(type: PhotoType, ...parts: readonly Uint8Array[]): Bare {
  const sent = joined(...parts);
  const before = sent.slice();
  const bare = withoutMetadata(type, sent);
  // What was sent is still to be compared with what the question named.
  expect(sent).toEqual(before);
  return bare;
}

test.each(PHOTO_TYPES)('a %s that has nothing but what draws it stays as it is', (type) => {
  const picture = aPicture(type, 200);
  expect(bareOf(type, picture)).toEqual(picture);
});

test.each(PHOTO_TYPES)('a %s that is part of a longer buffer is read from its own beginning', (type) => {
  const picture = aPicture(type, 200);
  const within = joined(letters('xyz'), picture, letters('xyz')).subarray(3, 203);
  expect(withoutMetadata(type, within)).toEqual(picture);
});

test.each(PHOTO_TYPES)('a %s that ends before its picture does is none', (type) => {
  const picture = aPicture(type, 200);
  for (let length = 0; length < picture.length; length++) {
    expect(withoutMetadata(type, picture.subarray(0, length))).toBe('photo-malformed');
  }
});

test.each(PHOTO_TYPES)('a %s loses what stands behind its end', (type) => {
  const picture = aPicture(type, 200);
  expect(bareOf(type, picture, EXIF)).toEqual(picture);
});

describe('a JPEG', () => {
  const TABLE = segment(0xdb, letters('a table'));
  const FRAME = frame(4000, 3000, 0xc2);
  // A stuffed 0xff, a restart, fill bytes: none of them a marker that ends the scan.
  const DRAWN = new Uint8Array([1, 0xff, 0, 0xe1, 0xff, 0xd0, 2, 0xff, 0xd7, 0xff, 0xff, 0, 3]);
  const ADOBE = segment(0xee, joined(letters('Adobe'), new Uint8Array([0, 100, 0, 0, 0, 0, 1])));

  test('keeps its tables, its frame and its scans byte for byte, and loses all that applications wrote', () => {
    const written = [0xcc, 0xdc, 0xde, 0xdf, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xef, 0xfe].map((marker) =>
      segment(marker, EXIF),
    );
    const bare = bareOf(
      'image/jpeg',
      ...[START, JFIF, ...written, ADOBE, TABLE, FRAME, SCAN, DRAWN],
      ...[segment(0xfe, PLACE), TABLE, segment(0xe1, EXIF), SCAN, DRAWN, END],
    );
    expect(bare).toEqual(joined(START, JFIF, ADOBE, TABLE, FRAME, SCAN, DRAWN, TABLE, SCAN, DRAWN, END));
  });

  test('loses what uses the two markers that stay for something else, a small picture too', () => {
    const others = [
      segment(0xe0, EXIF),
      segment(0xe0, joined(letters('JFXX\0'), PLACE)),
      segment(0xe0, joined(JFIF.slice(4, 16), new Uint8Array([1, 1, 9, 9, 9]))),
      segment(0xee, joined(letters('Adobe'), PLACE)),
      segment(0xee, letters('twelve words')),
    ];
    expect(bareOf('image/jpeg', START, ...others, FRAME, SCAN, DRAWN, END)).toEqual(
      joined(START, FRAME, SCAN, DRAWN, END),
    );
  });

  test('may be drawn in a hundred scans', () => {
    const sent = joined(START, FRAME, ...Array<Part>(100).fill(joined(SCAN, DRAWN)), END);
    expect(bareOf('image/jpeg', sent)).toEqual(sent);
  });

  test('may have any number of 0xff before a marker', () => {
    const fill = new Uint8Array([0xff, 0xff, 0xff]);
    expect(
      bareOf('image/jpeg', START, fill, segment(0xe1, EXIF), fill, TABLE, FRAME, SCAN, DRAWN, END),
    ).toEqual(joined(START, TABLE, FRAME, SCAN, DRAWN, END));
  });

  test.each<[string, readonly Part[]]>([
    ['no marker where one should be', [START, letters('GPS'), FRAME, SCAN, DRAWN, END]],
    ['a marker that means nothing', [START, segment(0x42, EXIF), FRAME, SCAN, DRAWN, END]],
    ['a restart outside of a scan', [START, segment(0xd0, EXIF), FRAME, SCAN, DRAWN, END]],
    ['words under a second beginning', [START, segment(0xd8, EXIF), FRAME, SCAN, DRAWN, END]],
    ['a second beginning', [START, START, FRAME, SCAN, DRAWN, END]],
    [
      'a segment shorter than its own length',
      [START, new Uint8Array([0xff, 0xe1, 0, 1]), FRAME, SCAN, DRAWN, END],
    ],
    [
      'a segment that goes on behind the end',
      [START, new Uint8Array([0xff, 0xe1, 0xff, 0xff]), FRAME, SCAN, DRAWN, END],
    ],
    ['no scan', [START, TABLE, FRAME, END]],
    ['no frame', [START, TABLE, SCAN, DRAWN, END]],
    ['a frame that comes after what is drawn', [START, SCAN, DRAWN, FRAME, END]],
    ['a frame that no browser draws', [START, frame(4, 4, 0xc3), SCAN, DRAWN, END]],
    ['two frames', [START, FRAME, FRAME, SCAN, DRAWN, END]],
    ['words in its frame', [START, segment(0xc0, joined(FRAME.subarray(4), PLACE)), SCAN, DRAWN, END]],
    ['no height', [START, frame(4000, 0), SCAN, DRAWN, END]],
    ['no width', [START, frame(0, 3000), SCAN, DRAWN, END]],
    ['a hundred scans and one', [START, FRAME, ...Array<Part>(101).fill(joined(SCAN, DRAWN)), END]],
  ])('with %s is none', (_what, parts) => {
    expect(bareOf('image/jpeg', ...parts)).toBe('photo-malformed');
  });
});

describe('a PNG', () => {
  const DRAWN = pngChunk('IDAT', letters('what is drawn'));
  const COLOURS = pngChunk('PLTE', letters('rgb'));
  const CLEAR = pngChunk('tRNS', letters('a'));

  test('keeps what draws it byte for byte, and loses Exif, texts, times and all that an application made up', () => {
    const written = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP', 'caBX', 'vpAg'].map((type) =>
      pngChunk(type, PLACE),
    );
    expect(
      bareOf('image/png', PNG, IHDR, ...written, COLOURS, CLEAR, DRAWN, DRAWN, ...written, IEND),
    ).toEqual(joined(PNG, IHDR, COLOURS, CLEAR, DRAWN, DRAWN, IEND));
  });

  test.each<[string, readonly Part[]]>([
    ['no picture', [PNG, IHDR, IEND]],
    ['no end', [PNG, IHDR, DRAWN]],
    ['no size', [PNG, DRAWN, IEND]],
    ['its size behind what is drawn', [PNG, DRAWN, IHDR, IEND]],
    ['two sizes', [PNG, IHDR, IHDR, DRAWN, IEND]],
    ['no width', [PNG, pngHeader(0, 9), DRAWN, IEND]],
    ['no height', [PNG, pngHeader(9, 0), DRAWN, IEND]],
    ['words in its last chunk', [PNG, IHDR, DRAWN, pngChunk('IEND', PLACE)]],
    ['words where a number stands', [PNG, IHDR, pngChunk('gAMA', PLACE), DRAWN, IEND]],
    ['a last chunk that goes on behind the end', [PNG, IHDR, DRAWN, pngChunk('IEND', PLACE).subarray(0, 20)]],
    [
      'a chunk that goes on behind the end',
      [PNG, IHDR, new Uint8Array([0xff, 0, 0, 0]), letters('eXIf'), DRAWN, IEND],
    ],
  ])('with %s is none', (_what, parts) => {
    expect(bareOf('image/png', ...parts)).toBe('photo-malformed');
  });
});

describe('a WebP', () => {
  const announcing = (flags: number) => canvas(flags, 400, 300);
  const DRAWN = lossy(400, 300, letters('what is drawn, odd.'));
  const CLEAR = webpChunk('ALPH', letters('clear'));
  const WRITTEN = ['ICCP', 'EXIF', 'XMP ', 'made'].map((type) => webpChunk(type, PLACE));

  test('keeps what draws it byte for byte, and neither has nor announces anything else', () => {
    const sent = webp(announcing(0x3c), ...WRITTEN, CLEAR, DRAWN, ...WRITTEN);
    const bare = bareOf('image/webp', sent);
    expect(bare).toEqual(webp(announcing(0x10), CLEAR, DRAWN));
    expect(says(bare as Part, 'GPS')).toBe(false);
  });

  test.each<[string, Part]>([
    ['no picture', webp(announcing(0))],
    ['two pictures', webp(DRAWN, DRAWN)],
    ['an announcement of another size', webp(canvas(0, 400, 301), DRAWN)],
    ['an announcement behind its picture', webp(DRAWN, announcing(0))],
    ['words in its announcement', webp(webpChunk('VP8X', joined(announcing(0).subarray(8), PLACE)), DRAWN)],
    ['no mark of a picture', webp(webpChunk('VP8 ', joined(letters('no mark'), PLACE)))],
    ['no mark of a picture without losses', webp(webpChunk('VP8L', PLACE))],
    [
      'a picture that follows another',
      webp(
        webpChunk(
          'VP8 ',
          DRAWN.subarray(8).map((byte, at) => (at === 0 ? 0x11 : byte)),
        ),
      ),
    ],
    ['half of its size', webp(webpChunk('VP8 ', DRAWN.subarray(8, 17)))],
    ['no width', webp(lossy(0, 300))],
    ['an announcement of nothing', webp(webpChunk('VP8X', new Uint8Array()), DRAWN)],
    ['a chunk that goes on behind the end', webp(DRAWN, letters('EXIF'), new Uint8Array([9, 0, 0, 0]))],
    ['half a chunk', webp(DRAWN, letters('EXIF'))],
  ])('with %s is none', (_what, sent) => {
    expect(bareOf('image/webp', sent)).toBe('photo-malformed');
  });
});

/** What a picture of this size begins with, of each kind that says its size in another way. */
const SIZED: readonly (readonly [what: string, PhotoType, (width: number, height: number) => Part])[] = [
  ['a JPEG', 'image/jpeg', (width, height) => joined(START, frame(width, height), SCAN, letters('x'), END)],
  ['a PNG', 'image/png', (...size) => joined(PNG, pngHeader(...size), pngChunk('IDAT', letters('x')), IEND)],
  ['a WebP', 'image/webp', (...size) => webp(lossy(...size))],
  ['a WebP without losses', 'image/webp', (...size) => webp(lossless(...size))],
  ['an extended WebP', 'image/webp', (...size) => webp(canvas(0, ...size), lossless(...size))],
];

describe.each(SIZED)('%s', (_what, type, of) => {
  test.each([
    [1, 12_000],
    [12_000, 2083],
    [5000, 5000],
  ])('of %d by %d points is taken', (width, height) => {
    expect(withoutMetadata(type, of(width, height))).toEqual(of(width, height));
  });

  test.each([
    [1, 12_001],
    [12_001, 1],
    [12_000, 2084],
    [5000, 5001],
  ])('of %d by %d points is too large', (width, height) => {
    expect(withoutMetadata(type, of(width, height))).toBe('photo-too-large');
  });
});

test.each([
  ['a PNG', 'image/png', joined(PNG, pngHeader(50_000, 50_000), pngChunk('IDAT', letters('x')), IEND)],
  ['a JPEG', 'image/jpeg', joined(START, frame(50_000, 50_000), SCAN, letters('x'), END)],
  ['an extended WebP', 'image/webp', webp(canvas(0, 50_000, 50_000), lossy(1, 1))],
] as const)(
  '%s of 50,000 by 50,000 points is too large, and nobody draws it to see that',
  (_what, type, sent) => {
    expect(withoutMetadata(type, sent)).toBe('photo-too-large');
  },
);

test.each([
  [
    'a PNG',
    'image/png',
    joined(PNG, IHDR, pngChunk('acTL', letters('2 frames')), pngChunk('IDAT', letters('x')), IEND),
  ],
  [
    'a PNG whose later pictures come unannounced',
    'image/png',
    joined(PNG, IHDR, pngChunk('IDAT', letters('x')), pngChunk('fdAT', letters('x')), IEND),
  ],
  [
    'a WebP',
    'image/webp',
    webp(canvas(2, 4, 4), webpChunk('ANIM', letters('6bytes')), webpChunk('ANMF', EXIF)),
  ],
  ['a WebP that only says so', 'image/webp', webp(canvas(2, 4, 4), lossy(4, 4))],
  ['a WebP that does not say so', 'image/webp', webp(lossy(4, 4), webpChunk('ANMF', EXIF))],
] as const)('%s that moves is no photo', (_what, type, sent) => {
  expect(withoutMetadata(type, sent)).toBe('photo-animated');
});
