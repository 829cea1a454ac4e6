import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { PHOTO_TYPES } from '#protocol/photo';
import type { Question } from '#protocol/question';
import { listen } from '../../../server/listen';
import { beginsAs } from '../../../server/receive/photoFormat';
import { createMemoryStore } from '../../../server/store/memoryStore';
import { END, frame, IEND, IHDR, joined, letters, PNG, pngChunk, SCAN, START, segment } from './pictures';
import {
  type APhoto,
  aBallot,
  aPhoto,
  aQuestion,
  LISTED,
  LISTED_PORTAL,
  NOW,
  nameOf,
  PHOTO_PORTAL,
  post,
  postPhoto,
  testApp,
} from './testCollector';

/** A collector that holds a question with these photos. */
async function holding(photos: readonly APhoto[], options: Parameters<typeof testApp>[0] = {}) {
  const store = options.store ?? createMemoryStore();
  const app = testApp({ hosted: PHOTO_PORTAL, ...options, store });
  const question = aQuestion({ photos: photos.map(({ named }) => named) });
  expect((await post(app, question)).status).toBe(201);
  return { app, store, question, id: question.id };
}

describe('a question with photos', () => {
  test('gets a receipt like any other', async () => {
    const app = testApp({ hosted: PHOTO_PORTAL });
    const question = aQuestion({ photos: [aPhoto().named] });
    const { status, body } = await post(app, question);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'question', id: question.id, answerBy: '2026-12-08' });
    expect(body).not.toHaveProperty('photos');
  });

  test('is refused as not-accepted where portal.json does not list photos', async () => {
    const { body } = await post(testApp(), aQuestion({ photos: [aPhoto().named] }));
    expect(body).toMatchObject({ code: 'not-accepted', final: true });
  });

  test('is told which photo has what wrong', async () => {
    const one = aPhoto().named;
    const photos = [one, { ...one, sha256: 'AB' }] as Question['photos'] & object;
    const { body } = await post(testApp({ hosted: PHOTO_PORTAL }), aQuestion({ photos }));
    expect(body.errors).toEqual([{ code: 'malformed', pointer: '/photos/1/sha256' }]);
  });
});

describe('a photo', () => {
  test.each(PHOTO_TYPES)('of type %s is received and stored as it came', async (type) => {
    const photo = aPhoto(type);
    const { app, store, id } = await holding([photo]);
    const { status, headers, body } = await postPhoto(app, { id, n: 1 }, photo.bytes);
    expect(status).toBe(201);
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(body).toEqual({
      v: 1,
      kind: 'photo',
      id,
      n: 1,
      receivedAt: '2026-11-24T02:30:00.000Z',
      now: '2026-11-24T02:30:00.000Z',
    });
    expect(await store.readPhoto('mau', id, 1)).toEqual(photo.bytes);
  });

  test('is stored without the place where it was taken, and is the same photo when it comes again', async () => {
    const { bytes } = aPhoto();
    const place = segment(0xe1, letters('Exif\0\0GPSLatitude 20.8449N'));
    const sent = joined(bytes.subarray(0, 2), place, bytes.subarray(2));
    const { app, store, id } = await holding([{ bytes: sent, named: nameOf(sent, 'image/jpeg') }]);
    const first = await postPhoto(app, { id, n: 1 }, sent);
    expect(first.status).toBe(201);
    expect(await store.readPhoto('mau', id, 1)).toEqual(bytes);
    // What is stored is not what the question named.
    expect((await postPhoto(app, { id, n: 1 }, bytes)).body).toMatchObject({ code: 'photo-unknown' });
    const again = await postPhoto(app, { id, n: 1 }, sent);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  test('of the greatest size there is, with the form around it, is received', async () => {
    const photo = aPhoto('image/webp', 2_097_152);
    const { app, id } = await holding([photo]);
    expect((await postPhoto(app, { id, n: 1 }, photo.bytes)).status).toBe(201);
  });

  test('may come in any order', async () => {
    const photos = [aPhoto(), aPhoto('image/png'), aPhoto('image/webp')] as const;
    const { app, store, id } = await holding(photos);
    for (const n of [3, 1, 2]) {
      const bytes = photos[n - 1]?.bytes ?? new Uint8Array();
      expect((await postPhoto(app, { id, n }, bytes)).body).toMatchObject({ kind: 'photo', n });
      expect(await store.readPhoto('mau', id, n)).toEqual(bytes);
    }
  });

  test('sent again gets the very same receipt, with the time of the first', async () => {
    let now = NOW;
    const photo = aPhoto();
    const { app, id } = await holding([photo], { now: () => now });
    const first = await postPhoto(app, { id, n: 1 }, photo.bytes);
    now += 60_000;
    const second = await postPhoto(app, { id, n: 1 }, photo.bytes);
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ ...first.body, now: '2026-11-24T02:31:00.000Z' });
  });

  test('twenty times at once is stored by one 201, and nineteen get the same receipt', async () => {
    const photo = aPhoto();
    const { app, id } = await holding([photo]);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => postPhoto(app, { id, n: 1 }, photo.bytes)),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('of a question that was taken is taken after the portal stopped listing photos', async () => {
    const photo = aPhoto();
    const { store, id } = await holding([photo]);
    const app = testApp({ store, hosted: LISTED_PORTAL });
    expect((await postPhoto(app, { id, n: 1 }, photo.bytes)).status).toBe(201);
  });
});

describe('a photo is refused', () => {
  const NOBODY = { id: '3f8b0c1e-5d2a-4c77-9a51-0e6f2b7d9c10', n: 1 };

  test('with question-unknown, not for good, before its question has come', async () => {
    const { status, headers, body } = await postPhoto(testApp(), NOBODY, aPhoto().bytes);
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toMatchObject({ code: 'question-unknown', final: false, id: NOBODY.id });
  });

  test('with question-unknown under an id of another portal', async () => {
    const photo = aPhoto();
    const store = createMemoryStore();
    const { id } = await holding([photo], { store });
    const { portal } = PHOTO_PORTAL;
    const app = testApp({ store, hosted: { ...PHOTO_PORTAL, portal: { ...portal, id: 'khac' } } });
    const { body } = await postPhoto(app, { id, n: 1 }, photo.bytes, { portal: 'khac' });
    expect(body).toMatchObject({ code: 'question-unknown', id });
  });

  const jpeg = aPhoto();
  const changed = jpeg.bytes.map((byte, index) => (index === 2999 ? 1 : byte));
  const longer = new Uint8Array([...jpeg.bytes, 0]);
  const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
  const riff = aPhoto('image/webp').bytes.map((byte, index) => (index === 11 ? 0x20 : byte));

  test.each([
    ['a place that the question does not name', jpeg.named, 2, jpeg.bytes],
    ['another length than named', { ...jpeg.named, bytes: 2999 }, 1, jpeg.bytes],
    ['one byte more than named', jpeg.named, 1, longer],
    ['one byte changed', jpeg.named, 1, changed],
    ['no byte', jpeg.named, 1, new Uint8Array()],
    ['a page under a picture’s name', nameOf(page, 'image/jpeg'), 1, page],
    ['a JPEG that is named as PNG', nameOf(jpeg.bytes, 'image/png'), 1, jpeg.bytes],
    ['another RIFF file named as WebP', nameOf(riff, 'image/webp'), 1, riff],
  ] as const)('for good, as photo-unknown, with %s', async (_what, named, n, bytes) => {
    const { app, store, id } = await holding([{ named, bytes }]);
    const sent = await postPhoto(app, { id, n }, bytes);
    expect(sent.status).toBe(422);
    expect(sent.body).toMatchObject({ code: 'photo-unknown', final: true, id });
    expect(await store.readPhoto('mau', id, n)).toBeUndefined();
  });

  const scan = [SCAN, letters('x'), END] as const;
  test.each([
    [
      'no way through its parts',
      'photo-malformed',
      joined(START, segment(0xe1, letters('Exif')), letters('GPS')),
    ],
    ['too many points', 'photo-too-large', joined(START, frame(50_000, 50_000), ...scan)],
    ['a film', 'photo-animated', joined(PNG, IHDR, pngChunk('acTL'), pngChunk('IDAT'), IEND)],
  ])(
    'for good, with the place of its name in the question, where there is %s',
    async (_what, code, bytes) => {
      const second = nameOf(bytes, beginsAs('image/png', bytes) ? 'image/png' : 'image/jpeg');
      const { app, store, id } = await holding([jpeg, { named: second, bytes }]);
      const sent = await postPhoto(app, { id, n: 2 }, bytes);
      expect(sent.status).toBe(422);
      expect(sent.body).toMatchObject({
        code: 'invalid',
        final: true,
        id,
        errors: [{ code, pointer: '/photos/1' }],
      });
      expect(await store.readPhoto('mau', id, 2)).toBeUndefined();
    },
  );

  test('for good at a question without photos and at a ballot', async () => {
    const app = testApp({ hosted: PHOTO_PORTAL });
    for (const submission of [aQuestion(), aBallot()]) {
      await post(app, submission);
      const { id } = submission;
      const { status, body } = await postPhoto(app, { id, n: 1 }, jpeg.bytes);
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'photo-unknown', final: true, id });
    }
  });

  test.each(['0', '4', '10', '-1', '1.0', '01', '%201', '1e0', 'một', ''])(
    'with id-mismatch and the id for n=%s',
    async (n) => {
      const { app, id } = await holding([jpeg]);
      const { status, body } = await postPhoto(app, { id, n }, jpeg.bytes);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'id-mismatch', final: true, id });
    },
  );

  test('with id-mismatch and no echo when the address names no UUID', async () => {
    const { body } = await postPhoto(testApp(), { id: '<script>', n: 1 }, jpeg.bytes);
    expect(body.code).toBe('id-mismatch');
    expect(body).not.toHaveProperty('id');
  });

  const ofText = new FormData();
  ofText.set('photo', 'không phải tệp');
  const elsewhere = new FormData();
  elsewhere.set('file', new Blob([jpeg.bytes]));

  const twice = new FormData();
  const besides = new FormData();
  for (const form of [twice, besides]) form.append('photo', new Blob([jpeg.bytes]));
  twice.append('photo', new Blob([jpeg.bytes]));
  besides.append('note', 'x');

  test.each([
    ['no form', { body: jpeg.bytes, headers: { 'Content-Type': 'image/jpeg' } }],
    ['text in place of a file', { body: ofText, headers: {} }],
    ['another field', { body: elsewhere, headers: {} }],
    ['a second photo', { body: twice, headers: {} }],
    ['a field besides', { body: besides, headers: {} }],
    ['a form in percent encoding', { body: new URLSearchParams({ photo: 'x' }), headers: {} }],
    [
      'half a multipart body',
      { body: '--x\r\nConte', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
    ],
  ])('with malformed when there is %s', async (_what, { body, headers }) => {
    const { app, id } = await holding([jpeg]);
    const reply = await app.request(`/v1/mau/photos?id=${id}&n=1`, {
      method: 'POST',
      body,
      headers: { Origin: LISTED, ...headers },
    });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'malformed', final: true, id });
  });

  test.each([2_097_153, 2_200_000])('with too-large and the id for %d bytes', async (bytes) => {
    const { status, body } = await postPhoto(testApp(), NOBODY, new Uint8Array(bytes));
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'too-large', final: true, id: NOBODY.id });
  });

  test.each([null, 'null', 'https://khac.example'])(
    'with origin-not-listed, not for good, from %s',
    async (origin) => {
      const { app, id } = await holding([jpeg]);
      const { status, headers, body } = await postPhoto(app, { id, n: 1 }, jpeg.bytes, { origin });
      expect(status).toBe(403);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(body).toMatchObject({ code: 'origin-not-listed', final: false, id });
    },
  );

  test('with not-found, not for good, at a portal that is not hosted', async () => {
    const { status, body } = await postPhoto(testApp(), NOBODY, jpeg.bytes, { portal: 'khac' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'not-found', final: false, id: NOBODY.id });
  });

  test('by the first rule of its row: portal, page, address, size, form, question, bytes', async () => {
    const huge = new Uint8Array(2_200_000);
    const codeOf = async (...sent: Parameters<typeof postPhoto> extends [unknown, ...infer R] ? R : never) =>
      (await postPhoto(testApp({ hosted: PHOTO_PORTAL }), ...sent)).body.code;
    const bad = { id: 'x', n: 9 };
    expect(await codeOf(bad, huge, { portal: 'khac', origin: null })).toBe('not-found');
    expect(await codeOf(bad, huge, { origin: null })).toBe('origin-not-listed');
    expect(await codeOf(bad, huge)).toBe('id-mismatch');
    expect(await codeOf(NOBODY, huge)).toBe('too-large');
    expect(await codeOf(NOBODY, page)).toBe('question-unknown');
  });
});

test('a photo that does not say how long it is, and goes on, is cut off early, with the id', async () => {
  const id = crypto.randomUUID();
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled += 65_536;
      controller.enqueue(new Uint8Array(65_536));
      // Were it read on, the test should fail and not the machine.
      if (pulled > 8_000_000) controller.close();
    },
  });
  const reply = await testApp().request(`/v1/mau/photos?id=${id}&n=1`, {
    method: 'POST',
    body,
    headers: { Origin: LISTED, 'Content-Type': 'multipart/form-data; boundary=x' },
    duplex: 'half',
  } as RequestInit);
  expect(reply.status).toBe(413);
  expect(await reply.json()).toMatchObject({ code: 'too-large', final: true, id });
  expect(pulled).toBeLessThan(2_500_000);
});

test('a store that fails over a photo never acknowledges it, and only the error’s name is logged', async () => {
  const log = vi.fn();
  const broken = () => Promise.reject(new TypeError('secret words'));
  const photo = aPhoto();
  const { app, id } = await holding([photo], {
    store: { ...createMemoryStore(), addPhoto: broken },
    log,
  });
  const { status, body } = await postPhoto(app, { id, n: 1 }, photo.bytes);
  expect(status).toBe(503);
  expect(body).toMatchObject({ code: 'unavailable', final: false, id, retryAfter: 30 });
  expect(log.mock.calls).toEqual([['POST /v1/:portal/photos: TypeError']]);
});

test('nothing is logged of a photo that is taken, or refused', async () => {
  const log = vi.fn();
  const photo = aPhoto();
  const { app, id } = await holding([photo], { log });
  for (const n of [1, 1, 2, 9]) await postPhoto(app, { id, n }, photo.bytes);
  expect(log).not.toHaveBeenCalled();
});

test('a photo that says it is too large is refused, and its connection serves the next request', async () => {
  const { port, close } = await listen(testApp().fetch, 0);
  const agent = new Agent({ keepAlive: true });
  const socket = await new Promise<Socket>((resolve, reject) => {
    const path = `/v1/mau/photos?id=${crypto.randomUUID()}&n=1`;
    const headers = { Origin: LISTED, 'Content-Type': 'multipart/form-data; boundary=x' };
    const sending = request({ port, agent, method: 'POST', path, headers }, (reply) => {
      expect(reply.statusCode).toBe(413);
      reply.resume().once('end', () => resolve(reply.socket));
    });
    sending.once('error', reject).end(Buffer.alloc(4_000_000));
  });
  await setTimeout(700);
  expect(socket.destroyed).toBe(false);
  agent.destroy();
  await close();
});
