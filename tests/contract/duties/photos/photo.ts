import { createHash } from 'node:crypto';
import type { Photo } from '#protocol/photo';
import type { Question } from '#protocol/question';
import { consentTo } from '../portal/personal';
import { aQuestion } from '../sending/question';
import { type Endpoint, to } from '../wire/endpoint';
import type { Exchange } from '../wire/exchange';
import { request } from '../wire/request';

export type Bytes = Uint8Array<ArrayBuffer>;

const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];

/** Bytes that are built as a JPEG is, no two alike: a frame of one point, a scan, and its end. An endpoint may look for hidden words in it. */
export function aJpeg(length = 200): Bytes {
  const bytes = new Uint8Array(length);
  const drawn = crypto.getRandomValues(new Uint8Array(16)).map((byte) => byte & 0x7f);
  bytes.set([0xff, 0xd8, ...FRAME, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, ...drawn]);
  bytes.set([0xff, 0xd9], length - 2);
  return bytes;
}

export const nameOf = (bytes: Bytes): Photo => ({
  type: 'image/jpeg',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A question that names these photos, with the consent that the endpoint's notice asks for. */
export const questionWith = ({ portal }: Endpoint, ...photos: readonly Bytes[]): Question => ({
  ...aQuestion(),
  photos: photos.map(nameOf),
  ...consentTo(portal, undefined, photos.length),
});

/** @param n the photo's place, from 1 */
export const sendPhoto = (
  endpoint: Endpoint,
  id: string,
  n: number,
  bytes: Bytes,
  origin: string = endpoint.origin,
): Promise<Exchange> =>
  request(endpoint.edges, {
    ...to(endpoint, `photos?id=${id}&n=${n}`, { encoding: 'multipart', fields: [['photo', bytes]] }),
    origin,
  });
