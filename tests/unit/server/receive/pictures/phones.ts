import {
  canvas,
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
} from '../../pictures';
import { type Order, tiff } from './tiff';

/** A photo as a phone or a camera writes it, with all that it says of itself and its place. */
export interface FromPhone {
  readonly what: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly order: Order;
  /** What it says of its maker, in letters. */
  readonly says: readonly string[];
  readonly bytes: Part;
}

const EXIF = letters('Exif\0\0');
const XMP = letters(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>20,50.694N</exif:GPSLatitude></x:xmpmeta>',
);
const PROFILE = joined(letters('ICC_PROFILE\0'), new Uint8Array([1, 1]), letters('Display P3 of Apple'));
const TABLES = [segment(0xdb, new Uint8Array(65)), segment(0xc4, new Uint8Array(28))];
const DRAWN = new Uint8Array([7, 0xff, 0, 9, 0xff, 0xd0, 3]);
const drawn = [...TABLES, frame(4032, 3024), SCAN, DRAWN, END];

const apple = tiff({
  order: 'MM',
  maker: 'Apple',
  model: 'iPhone 15',
  makerNote: joined(letters('Apple iOS\0\0\x01MM'), new Uint8Array([0, 2])),
});
const samsung = tiff({ order: 'II', maker: 'samsung', model: 'SM-A546E', makerNote: letters('0100') });
const canon = tiff({
  order: 'II',
  maker: 'Canon',
  model: 'Canon EOS R10',
  makerNote: joined(letters('Canon'), letters('Serial 0123456789')),
});

/** Each in its own way: Apple a second picture behind the first, Samsung a trailer, Canon a small picture and a comment. */
export const FROM_PHONES: readonly FromPhone[] = [
  {
    what: 'a JPEG of an iPhone',
    type: 'image/jpeg',
    order: 'MM',
    says: ['Apple', 'iPhone', 'Display P3', 'MPF'],
    bytes: joined(
      START,
      segment(0xe1, joined(EXIF, apple)),
      segment(0xe1, XMP),
      segment(0xe2, PROFILE),
      segment(0xe2, joined(letters('MPF\0'), letters('MM'))),
      ...drawn,
      // The picture with more light in it, with an Exif of its own.
      joined(START, segment(0xe1, joined(EXIF, apple)), ...drawn),
    ),
  },
  {
    what: 'a JPEG of a Samsung phone',
    type: 'image/jpeg',
    order: 'II',
    says: ['samsung', 'SM-A546E', 'SEFT', 'Image_UTC_Data'],
    bytes: joined(
      START,
      JFIF,
      segment(0xe1, joined(EXIF, samsung)),
      segment(0xe4, letters('QDC of the camera')),
      ...drawn,
      letters('Image_UTC_Data1764000000000'),
      letters('SEFHSEFT'),
    ),
  },
  {
    what: 'a JPEG of a Canon camera',
    type: 'image/jpeg',
    order: 'II',
    says: ['Canon', 'Serial', 'Photoshop 3.0', 'taken at home'],
    bytes: joined(
      START,
      segment(0xe1, joined(EXIF, canon, START, ...drawn)),
      segment(0xed, letters('Photoshop 3.0\x008BIM City Hai Phong')),
      segment(0xfe, letters('taken at home')),
      ...drawn,
    ),
  },
  {
    what: 'a PNG of a phone’s screen',
    type: 'image/png',
    order: 'MM',
    says: ['iPhone', 'Raw profile', 'adobe'],
    bytes: joined(
      PNG,
      IHDR,
      pngChunk('iCCP', letters('Display P3\0\0')),
      pngChunk('eXIf', apple),
      pngChunk('tEXt', letters('Raw profile type exif\0iPhone')),
      pngChunk('iTXt', joined(letters('XML:com.adobe.xmp\0\0\0\0\0'), XMP)),
      pngChunk('IDAT', DRAWN),
      IEND,
      apple,
    ),
  },
  {
    what: 'a WebP made of a phone’s photo',
    type: 'image/webp',
    order: 'II',
    says: ['samsung', 'adobe'],
    bytes: webp(
      canvas(0x2c, 4032, 3024),
      webpChunk('ICCP', PROFILE),
      lossy(4032, 3024, DRAWN),
      webpChunk('EXIF', samsung),
      webpChunk('XMP ', XMP),
    ),
  },
];
