import { describe, expect, test } from 'vitest';
import { PHOTO_TYPES, type PhotoType } from '#protocol/photo';
import { withoutMetadata } from '../../../../server/receive/withoutMetadata';
import {
  aPicture,
  END,
  IEND,
  IHDR,
  JFIF,
  joined,
  letters,
  type Part,
  PNG,
  pngChunk,
  SCAN,
  START,
  segment,
  webp,
  webpChunk,
} from '../pictures';

const PLACE = letters('GPSLatitude 20.8449N 2026:11:24');
const EXIF = joined(letters('Exif\0\0'), PLACE);

const says = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);

function bareOf(type: PhotoType, ...parts: readonly Uint8Array[]): Uint8Array | undefined {
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
    expect(withoutMetadata(type, picture.subarray(0, length))).toBeUndefined();
  }
});

test.each(PHOTO_TYPES)('a %s loses what stands behind its end', (type) => {
  const picture = aPicture(type, 200);
  expect(bareOf(type, picture, EXIF)).toEqual(picture);
});

describe('a JPEG', () => {
  const TABLE = segment(0xdb, letters('a table'));
  const FRAME = segment(0xc2, letters('a frame'));
  // A stuffed 0xff, a restart, fill bytes: none of them a marker that ends the scan.
  const DRAWN = new Uint8Array([1, 0xff, 0, 0xe1, 0xff, 0xd0, 2, 0xff, 0xd7, 0xff, 0xff, 0, 3]);
  const ADOBE = segment(0xee, joined(letters('Adobe'), new Uint8Array([0, 100, 0, 0, 0, 0, 1])));

  test('keeps its tables, its frame and its scans byte for byte, and loses all that applications wrote', () => {
    const written = [0xdf, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xef, 0xfe].map((marker) => segment(marker, EXIF));
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
    expect(bareOf('image/jpeg', START, ...others, SCAN, DRAWN, END)).toEqual(joined(START, SCAN, DRAWN, END));
  });

  test('may have any number of 0xff before a marker', () => {
    const fill = new Uint8Array([0xff, 0xff, 0xff]);
    expect(bareOf('image/jpeg', START, fill, segment(0xe1, EXIF), fill, TABLE, SCAN, DRAWN, END)).toEqual(
      joined(START, TABLE, SCAN, DRAWN, END),
    );
  });

  test.each<[string, readonly Part[]]>([
    ['no marker where one should be', [START, letters('GPS'), SCAN, DRAWN, END]],
    ['a marker that means nothing', [START, segment(0x42, EXIF), SCAN, DRAWN, END]],
    ['a restart outside of a scan', [START, segment(0xd0, EXIF), SCAN, DRAWN, END]],
    ['words under a second beginning', [START, segment(0xd8, EXIF), SCAN, DRAWN, END]],
    ['a second beginning', [START, START, SCAN, DRAWN, END]],
    ['a segment shorter than its own length', [START, new Uint8Array([0xff, 0xe1, 0, 1]), SCAN, DRAWN, END]],
    ['a segment that goes on behind the end', [START, new Uint8Array([0xff, 0xe1, 0xff, 0xff]), SCAN, END]],
    ['no scan', [START, TABLE, FRAME, END]],
  ])('with %s is none', (_what, parts) => {
    expect(bareOf('image/jpeg', ...parts)).toBeUndefined();
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
    ['words in its last chunk', [PNG, IHDR, DRAWN, pngChunk('IEND', PLACE)]],
    ['words where a number stands', [PNG, IHDR, pngChunk('gAMA', PLACE), DRAWN, IEND]],
    ['a last chunk that goes on behind the end', [PNG, IHDR, DRAWN, pngChunk('IEND', PLACE).subarray(0, 20)]],
    [
      'a chunk that goes on behind the end',
      [PNG, IHDR, new Uint8Array([0xff, 0, 0, 0]), letters('eXIf'), DRAWN, IEND],
    ],
  ])('with %s is none', (_what, parts) => {
    expect(bareOf('image/png', ...parts)).toBeUndefined();
  });
});

describe('a WebP', () => {
  const announcing = (flags: number) => webpChunk('VP8X', new Uint8Array([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
  const DRAWN = webpChunk('VP8 ', letters('what is drawn, odd.'));
  const CLEAR = webpChunk('ALPH', letters('clear'));
  const WRITTEN = ['ICCP', 'EXIF', 'XMP ', 'made'].map((type) => webpChunk(type, PLACE));

  test('keeps what draws it byte for byte, and neither has nor announces anything else', () => {
    const sent = webp(announcing(0x3c), ...WRITTEN, CLEAR, DRAWN, ...WRITTEN);
    const bare = bareOf('image/webp', sent);
    expect(bare).toEqual(webp(announcing(0x10), CLEAR, DRAWN));
    expect(says(bare ?? sent, 'GPS')).toBe(false);
  });

  test.each<[string, Part]>([
    ['no picture', webp(announcing(0))],
    [
      'moving pictures alone',
      webp(announcing(2), webpChunk('ANIM', letters('6bytes')), webpChunk('ANMF', EXIF)),
    ],
    ['an announcement of nothing', webp(webpChunk('VP8X', new Uint8Array()), DRAWN)],
    ['a chunk that goes on behind the end', webp(DRAWN, letters('EXIF'), new Uint8Array([9, 0, 0, 0]))],
    ['half a chunk', webp(DRAWN, letters('EXIF'))],
  ])('with %s is none', (_what, sent) => {
    expect(bareOf('image/webp', sent)).toBeUndefined();
  });
});
