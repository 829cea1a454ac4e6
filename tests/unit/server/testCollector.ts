import { createHash } from 'node:crypto';
import type { Ballot } from '#protocol/ballot';
import type { Photo, PhotoReceipt, PhotoType } from '#protocol/photo';
import type { Problem } from '#protocol/problem';
import type { Question } from '#protocol/question';
import type { Receipt } from '#protocol/receipt';
import { type AppOptions, createApp } from '../../../server/app';
import { BARE } from '../../../server/bare';
import type { HostedPortal, Portals } from '../../../server/hostedPortal';
import { createLivePortals } from '../../../server/portals/livePortals';
import { createMemoryStore } from '../../../server/store/memoryStore';
import { MOCK_PORTAL } from '../../../server-mock/mockPortal';
import { aPicture } from './pictures';

export const LISTED = 'https://tinh-mau.example';
/** Tuesday 24 November 2026, 09:30 in Vietnam. */
export const NOW = Date.parse('2026-11-24T02:30:00Z');
/** Everything that a portal may ask for, from listed pages. */
export const WHOLE_PORTAL: HostedPortal = { ...MOCK_PORTAL, origins: [LISTED] };
const { privacy: _, ...withoutNotice } = MOCK_PORTAL.portal;
/** The same portal where it asks for nothing personal. */
export const LISTED_PORTAL: HostedPortal = {
  ...WHOLE_PORTAL,
  portal: { ...withoutNotice, accepts: ['question', 'ballot', 'ballot.single'] },
};
/** The same portal where it takes photos. */
export const PHOTO_PORTAL: HostedPortal = {
  ...LISTED_PORTAL,
  portal: { ...withoutNotice, accepts: [...LISTED_PORTAL.portal.accepts, 'photos'] },
};

/** A collector over the memory store at a fixed time, hosting `mau`. */
export function testApp(
  options: Partial<AppOptions> & { readonly hosted?: HostedPortal; readonly portals?: Portals } = {},
) {
  const { hosted = LISTED_PORTAL, portals = new Map([[hosted.portal.id, hosted]]), ...others } = options;
  const { store = createMemoryStore(), now = () => NOW, log = () => {}, ...rest } = others;
  return createApp({
    ...BARE,
    ...{ store, now, log },
    live: createLivePortals({ files: portals, store, now, log }),
    key: new Uint8Array(32).fill(7),
    randomId: () => crypto.randomUUID(),
    ...rest,
  });
}

export function aQuestion(changes: Partial<Question> = {}): Question {
  const id = crypto.randomUUID();
  return {
    v: 1,
    id,
    kind: 'question',
    intent: 'ask',
    text: 'Đèn hỏng',
    topic: 'duong-sa',
    lang: 'vi',
    ...changes,
  };
}

export function aBallot(changes: Partial<Ballot> = {}): Ballot {
  return {
    v: 1,
    id: crypto.randomUUID(),
    kind: 'ballot',
    consultation: 'dang-mo',
    draft: '1',
    answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
    revision: 1,
    credential: { kind: 'device', token: '0123456789abcdef0123456789abcdef' },
    ...changes,
  };
}

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Receipt & Problem;
}

/** Posts as the widget does, from a listed page unless told otherwise. */
export async function post(
  app: ReturnType<typeof testApp>,
  submission: unknown,
  { id, origin = LISTED, portal = 'mau' }: { id?: string; origin?: string | null; portal?: string } = {},
): Promise<Sent> {
  const text = typeof submission === 'string' ? submission : JSON.stringify(submission);
  const reply = await app.request(`/v1/${portal}/submissions?id=${id ?? (submission as Question).id}`, {
    method: 'POST',
    body: new URLSearchParams({ submission: text }),
    headers: origin === null ? {} : { Origin: origin },
  });
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}

export interface APhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly named: Photo;
}

/** Bytes that are built as a picture is, with nothing in it but what would draw it, no two alike; and the question's name for them. */
export function aPhoto(type: PhotoType = 'image/jpeg', length = 3000): APhoto {
  const bytes = aPicture(type, length);
  return { bytes, named: nameOf(bytes, type) };
}

/** What a question says of these bytes. */
export function nameOf(bytes: Uint8Array, type: PhotoType): Photo {
  return { type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export interface PhotoSent {
  readonly status: number;
  readonly headers: Headers;
  readonly body: PhotoReceipt & Problem;
}

/** Posts a photo as the widget does, from a listed page unless told otherwise. */
export async function postPhoto(
  app: ReturnType<typeof testApp>,
  { id, n }: { readonly id: string; readonly n: number | string },
  bytes: Uint8Array<ArrayBuffer>,
  { origin = LISTED, portal = 'mau' }: { origin?: string | null; portal?: string } = {},
): Promise<PhotoSent> {
  const body = new FormData();
  body.set('photo', new Blob([bytes]));
  const reply = await app.request(`/v1/${portal}/photos?id=${id}&n=${n}`, {
    method: 'POST',
    body,
    headers: origin === null ? {} : { Origin: origin },
  });
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}
