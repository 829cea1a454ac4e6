const inFile = (file) => (name) => ({ project: 'unit', file, name });
const hostilePictures = inFile('tests/unit/server/receive/hostilePictures.test.ts');
const withoutMetadata = inFile('tests/unit/server/receive/withoutMetadata.test.ts');
const fuzz = inFile('tests/unit/server/receive/fuzz.test.ts');
const photos = inFile('tests/unit/server/photos.test.ts');

export default [
  {
    check: 13,
    name: 'jpeg-keeps-exif',
    file: 'server/receive/metadata/jpeg.ts',
    from: 'const DRAWING: readonly number[] = [0xc4, 0xdb, SCAN, 0xdd];',
    to: 'const DRAWING: readonly number[] = [0xc4, 0xdb, SCAN, 0xdd, 0xe1];',
    test: hostilePictures('$what tells neither where nor by whom it was taken'),
  },
  {
    check: 13,
    name: 'png-keeps-exif',
    file: 'server/receive/metadata/png.ts',
    from: "  ['IEND', 0],",
    to: "  ['IEND', 0],\n  ['eXIf', 65535],",
    test: hostilePictures('$what tells neither where nor by whom it was taken'),
  },
  {
    check: 13,
    name: 'webp-keeps-exif',
    file: 'server/receive/metadata/webp.ts',
    from: "['VP8 ', 'VP8L', 'VP8X', 'ALPH']",
    to: "['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'EXIF']",
    test: hostilePictures('$what tells neither where nor by whom it was taken'),
  },
  {
    check: 13,
    name: 'jpeg-keeps-what-stands-behind-its-end',
    file: 'server/receive/metadata/jpeg.ts',
    from: 'kept.keep(at, at + 2);',
    to: 'kept.keep(at, bytes.length);',
    test: hostilePictures('$what tells neither where nor by whom it was taken'),
  },
  {
    check: 14,
    name: 'any-number-of-points',
    file: 'server/receive/metadata/bare.ts',
    from: ' || width * height > pixels',
    to: '',
    test: withoutMetadata('of %d by %d points is too large'),
  },
  {
    check: 14,
    name: 'films-are-taken',
    file: 'server/receive/metadata/png.ts',
    from: "['acTL', 'fcTL', 'fdAT']",
    to: "['acTL']",
    test: withoutMetadata('%s that moves is no photo'),
  },
  {
    check: 14,
    name: 'png-chunk-without-length-goes-round-for-ever',
    file: 'server/receive/metadata/png.ts',
    from: 'const end = at + AROUND + length;',
    to: 'const end = at + (AROUND + length) * Math.sign(length);',
    test: fuzz(
      'a million random bytes and ten thousand broken photos neither crash the parser nor hold it up nor fill the memory',
    ),
  },
  {
    check: 15,
    name: 'first-bytes-are-not-looked-at',
    file: 'server/receive/receivePhoto.ts',
    from: 'bytes.length === named.bytes && beginsAs(named.type, bytes) && ',
    to: 'bytes.length === named.bytes && beginsAs && ',
    test: photos('for good, as photo-unknown, with %s'),
  },
  {
    check: 15,
    name: 'jpeg-keeps-comments',
    file: 'server/receive/metadata/jpeg.ts',
    from: 'const draws = (marker: number): boolean => ',
    to: 'const draws = (marker: number): boolean => marker === 0xfe || ',
    test: hostilePictures('loses the page: %s'),
  },
];
