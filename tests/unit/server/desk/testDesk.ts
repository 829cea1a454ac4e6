import type { AppOptions } from '../../../../server/app';
import type { Officer } from '../../../../server/desk/officers/officer';
import type { HostedPortal } from '../../../../server/hostedPortal';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import type { NewQuestion, Store } from '../../../../server/store/store';
import { LISTED_PORTAL, NOW, testApp } from '../testCollector';

/** As a collector behind a proxy sees itself. */
export const OWN = 'http://gop-y.mau.example';
export const PASSWORD = 'mat-khau-cua-lan';
export const LAN: Officer = {
  id: 'lan',
  name: 'Trần Thị Lan',
  portal: 'mau',
  password: `hash of ${PASSWORD}`,
  totp: null,
  email: null,
  role: 'officer',
  agencies: 'all',
};
export const MINH: Officer = { ...LAN, id: 'minh', name: 'Lê Văn Minh', portal: 'khac' };
/** Of one agency of `mau`, and who administers that portal. */
export const HOA: Officer = { ...LAN, id: 'hoa', name: 'Phạm Thị Hoa', agencies: ['Sở Y tế'] };
export const CHI: Officer = { ...LAN, id: 'chi', name: 'Vũ Linh Chi', role: 'administrator' };

const OTHER_PORTAL: HostedPortal = {
  ...LISTED_PORTAL,
  portal: { ...LISTED_PORTAL.portal, id: 'khac', name: { vi: 'Tỉnh Khác' } },
};

export interface DeskWorld {
  readonly app: ReturnType<typeof testApp>;
  readonly store: Store;
}

/** A collector with a desk for Lan of `mau` and Minh of `khac`; what a hash is, is plain to see. */
export function deskWorld(
  options: Partial<AppOptions> & {
    readonly officers?: readonly Officer[];
    readonly hosted?: HostedPortal;
  } = {},
): DeskWorld {
  const { officers = [LAN, MINH], hosted = LISTED_PORTAL, store = createMemoryStore(), ...rest } = options;
  const app = testApp({
    store,
    portals: new Map([
      ['mau', hosted],
      ['khac', OTHER_PORTAL],
    ]),
    desk: {
      officers: new Map(officers.map((officer) => [officer.id, officer])),
      checkPassword: async (password, hash) => hash === `hash of ${password}`,
      dueSoon: 3,
      header: null,
    },
    ...rest,
  });
  return { app, store };
}

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly page: string;
}

async function seen(reply: Response): Promise<Seen> {
  return { status: reply.status, headers: reply.headers, page: await reply.text() };
}

/** An officer at a browser that has the session's cookie. */
export interface AtDesk {
  readonly cookie: string;
  readonly token: string;
  get(path: string): Promise<Seen>;
  /** Posts a form as its page would: with the token, and with what the page had been shown, unless told otherwise. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Seen>;
}

export async function postForm(
  app: DeskWorld['app'],
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const body = new URLSearchParams(fields);
  return seen(
    await app.request(`${OWN}${path}`, { method: 'POST', body, headers: { Origin: OWN, ...headers } }),
  );
}

export const hiddenValue = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

export async function signIn({ app }: DeskWorld, officer = 'lan', password = PASSWORD): Promise<AtDesk> {
  const { headers } = await postForm(app, '/desk/sign-in', { officer, password });
  const cookie = (headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  const get = async (path: string) =>
    seen(await app.request(`${OWN}${path}`, { headers: { Cookie: cookie } }));
  const token = hiddenValue((await get('/desk')).page, 'token');
  return {
    cookie,
    token,
    get,
    async post(path, fields) {
      const looked = 'seen' in fields ? {} : { seen: hiddenValue((await get(path)).page, 'seen') };
      return postForm(app, path, { token, ...looked, ...fields }, { Cookie: cookie });
    },
  };
}

let counter = 0;

/** A question of `mau` as the store keeps it. */
export async function stored({ store }: DeskWorld, changes: Partial<NewQuestion> = {}): Promise<string> {
  counter++;
  const question: NewQuestion = {
    portal: 'mau',
    id: crypto.randomUUID(),
    fingerprint: `f${counter}`,
    receivedAt: new Date(NOW - 86_400_000 + counter).toISOString(),
    intent: 'ask',
    text: 'Đèn hỏng trước cổng trường',
    topic: 'duong-sa',
    lang: 'vi',
    commune: null,
    page: null,
    contact: null,
    consent: null,
    photos: [],
    agency: 'Sở Xây dựng tỉnh Mẫu',
    answerBy: '2026-12-07',
    codeHash: `h${counter}`,
    codeCounter: 0,
    flags: [],
    sketch: [],
    ...changes,
  };
  await store.addQuestion(question);
  return question.id;
}

export const questionPath = (id: string): string => `/desk/questions/${id}`;
