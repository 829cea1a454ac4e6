import { joined, letters, type Part } from '../../pictures';

/** As a camera writes its numbers: `MM` is the greatest byte first, `II` the least. */
export type Order = 'MM' | 'II';

/** 20°50'41.64" N, as three fractions of Exif: where a photo was taken. */
const LATITUDE = [20, 1, 50, 1, 4164, 100] as const;
const LONGITUDE = [106, 1, 41, 1, 1716, 100] as const;

const written = (order: Order, value: number, bytes: 2 | 4): Part => {
  const part = Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff);
  return Uint8Array.from(order === 'II' ? part : part.reverse());
};

const fractions = (order: Order, values: readonly number[]): Part =>
  joined(...values.map((value) => written(order, value, 4)));

/** The bytes that say where it was taken. Where they are found in a file, it tells. */
export const placeIn = (order: Order): Part => fractions(order, LATITUDE);

interface Entry {
  readonly tag: number;
  readonly type: 'ascii' | 'long' | 'fraction' | 'bytes';
  readonly count: number;
  readonly content: Part;
}

const TYPES = { ascii: 2, long: 4, fraction: 5, bytes: 7 } as const;

const ascii = (tag: number, text: string): Entry => ({
  tag,
  type: 'ascii',
  count: text.length + 1,
  content: letters(`${text}\0`),
});

/** A directory at `at`: what does not fit into an entry stands behind them all. */
function directory(order: Order, at: number, entries: readonly Entry[]): Part {
  let behind = at + 2 + 12 * entries.length + 4;
  const rest: Part[] = [];
  const rows = entries.map(({ tag, type, count, content }) => {
    const head = joined(written(order, tag, 2), written(order, TYPES[type], 2), written(order, count, 4));
    if (content.length <= 4) return joined(head, content, new Uint8Array(4 - content.length));
    const where = written(order, behind, 4);
    rest.push(content);
    behind += content.length;
    return joined(head, where);
  });
  return joined(written(order, entries.length, 2), ...rows, written(order, 0, 4), ...rest);
}

interface Camera {
  readonly order: Order;
  readonly maker: string;
  readonly model: string;
  /** What the maker keeps for itself, in a form of its own. */
  readonly makerNote: Part;
}

/** The TIFF that Exif is: maker, model, the time, the maker’s own note, and the place. */
export function tiff({ order, maker, model, makerNote }: Camera): Part {
  const head = joined(letters(order), written(order, 42, 2), written(order, 8, 4));
  const first = (exif: number, gps: number) =>
    directory(order, 8, [
      ascii(0x10f, maker),
      ascii(0x110, model),
      { tag: 0x8769, type: 'long', count: 1, content: written(order, exif, 4) },
      { tag: 0x8825, type: 'long', count: 1, content: written(order, gps, 4) },
    ]);
  const exifAt = 8 + first(0, 0).length;
  const exif = directory(order, exifAt, [
    ascii(0x9003, '2026:11:24 09:30:00'),
    { tag: 0x927c, type: 'bytes', count: makerNote.length, content: makerNote },
  ]);
  const gpsAt = exifAt + exif.length;
  const gps = directory(order, gpsAt, [
    ascii(1, 'N'),
    { tag: 2, type: 'fraction', count: 3, content: fractions(order, LATITUDE) },
    ascii(3, 'E'),
    { tag: 4, type: 'fraction', count: 3, content: fractions(order, LONGITUDE) },
  ]);
  return joined(head, first(exifAt, gpsAt), exif, gps);
}
