import type { AppOptions } from '../../../../../server/app';
import type { Officer } from '../../../../../server/desk/officers/officer';
import type { HostedPortal } from '../../../../../server/hostedPortal';
import { A_CONSULTATION, consulting } from '../../consultations/aConsultation';
import { NOW } from '../../testCollector';
import { type AtDesk, type DeskWorld, deskWorld, type Seen, signIn } from '../testDesk';

export const CONSULTATIONS = '/desk/consultations';
export const NEW = `${CONSULTATIONS}/new`;

/** As an officer fills the form: open from 1 to 31 December 2026. */
export const BASICS = {
  name: 'Quy chế chợ đêm ven sông',
  nameEn: 'Night market rules',
  agency: 'Sở Công Thương',
  agencyEn: '',
  about: 'Chợ đêm họp ở đâu, đến mấy giờ?',
  aboutEn: '',
  opensDay: '2026-12-01',
  opensTime: '08:00',
  closesDay: '2026-12-31',
  closesTime: '17:00',
  resultsBy: '2027-01-15',
  resultsFrom: 'closing',
  documentTitle: 'Tờ trình',
  documentUrl: 'https://tinh-mau.example/to-trinh.pdf',
};

export const SINGLE = {
  form: 'item-added',
  itemKind: 'single',
  itemTitle: 'Chợ đóng lúc nào?',
  itemTitleEn: 'When should it close?',
  choices: '22 giờ | 10 pm\n23 giờ',
  min: '',
  max: '',
};

export const DRAFT = `ỦY BAN NHÂN DÂN
QUY CHẾ
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định về chợ đêm.
2. Quy chế này không áp dụng với chợ nổi.
Điều 2. Giờ họp chợ
Chợ họp đến 22 giờ.
Nơi nhận:
- Như trên;`;

export interface ConsultingWorld extends DeskWorld {
  readonly desk: AtDesk;
  /** Of another portal. */
  readonly minh: AtDesk;
  /** Sets the clock; whose session is over by then signs in again. */
  readonly at: (time: number) => Promise<void>;
}

/** Lan and Minh at their desks, and a clock; the portal of Lan has one consultation in its files, open now. */
export async function consultingWorld(
  options: Partial<AppOptions> & {
    readonly hosted?: HostedPortal;
    readonly officers?: readonly Officer[];
  } = {},
): Promise<ConsultingWorld> {
  let time = NOW;
  const world = deskWorld({ hosted: consulting(A_CONSULTATION), now: () => time, ...options });
  const sessions = { lan: await signIn(world), minh: await signIn(world, 'minh') };
  return {
    ...world,
    desk: sitting(() => sessions.lan),
    minh: sitting(() => sessions.minh),
    async at(now) {
      time = now;
      sessions.lan = await signIn(world);
      sessions.minh = await signIn(world, 'minh');
    },
  };
}

const sitting = (session: () => AtDesk): AtDesk => ({
  get cookie() {
    return session().cookie;
  },
  get token() {
    return session().token;
  },
  get: (path) => session().get(path),
  post: (path, fields) => session().post(path, fields),
});

/** Saves a new draft. @returns where its page is */
export async function aDraft(desk: AtDesk, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const { headers } = await desk.post(NEW, { ...BASICS, ...changes });
  return (headers.get('Location') ?? '').replace(/\?.*/, '');
}

/** Pastes a text, looks at what it comes to, and saves it. */
export async function putText(desk: AtDesk, path: string, draftText: string): Promise<Seen> {
  const { page } = await desk.post(path, { form: 'cut', draftText });
  const mark = /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? '';
  return desk.post(path, { form: 'text', draftText, mark });
}

/** Makes a consultation public that asks one question and puts up a text. @returns where its page is */
export async function aPublicOne(desk: AtDesk): Promise<string> {
  const path = await aDraft(desk);
  await desk.post(path, SINGLE);
  await putText(desk, path, DRAFT);
  await desk.post(path, { form: 'published', sure: 'yes' });
  return path;
}
