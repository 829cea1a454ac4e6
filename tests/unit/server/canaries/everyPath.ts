import type { Privacy } from '#protocol/privacy';
import type { QuestionReceipt } from '#protocol/receipt';
import { hiddenValue, OWN, PASSWORD } from '../desk/testDesk';
import { END, frame, joined, letters, SCAN, START } from '../pictures';
import { aBallot, aQuestion, LISTED, nameOf } from '../testCollector';

/** Stands in everything that is sent anywhere, and so must stand in no log. */
export const CANARY = 'hoangyen';
const said = (where: string) => `${CANARY} ${where}`;

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** What came of the walk: statuses by what was done, and words that only the collector made up and that are secret all the same. */
export interface Walked {
  readonly statuses: ReadonlyMap<string, number>;
  readonly secrets: readonly string[];
}

const JPEG = joined(START, frame(1, 1), SCAN, letters(CANARY), END);
const WORN = {
  'User-Agent': said('browser'),
  Referer: `https://tinh-mau.example/${CANARY}`,
  Cookie: `gop-y-desk=${CANARY}; other=${CANARY}`,
  'X-Forwarded-For': CANARY,
  'Accept-Language': CANARY,
};
const CONSENT = { purposes: ['answer'], at: '2026-11-24T09:29:00+07:00', lang: 'vi' } as const;

/**
 * Goes every way that words take into the collector, and the wrong ways beside them, with the canary in each.
 * @param notice the portal's, which the citizen agrees to
 */
export async function walkEveryPath(ask: Ask, notice: Pick<Privacy, 'hash'>): Promise<Walked> {
  const statuses = new Map<string, number>();
  const secrets: string[] = [];
  const step = async (name: string, path: string, init: RequestInit = {}) => {
    const reply = await ask(path, { ...init, headers: { ...WORN, ...init.headers } });
    statuses.set(name, reply.status);
    return reply;
  };
  const api = (name: string, path: string, body: BodyInit) =>
    step(name, `/v1/mau/${path}`, { method: 'POST', body, headers: { Origin: LISTED } });
  const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
  const submit = <S extends { readonly id: string }>(name: string, submission: S) =>
    api(name, `submissions?id=${submission.id}`, form({ submission: JSON.stringify(submission) }));
  const photo = (bytes: Uint8Array<ArrayBuffer>) => {
    const fields = new FormData();
    fields.set('photo', new Blob([bytes]), `${CANARY}.jpg`);
    return fields;
  };

  const question = {
    ...aQuestion({ text: said('question'), photos: [nameOf(JPEG, 'image/jpeg')] }),
    page: `https://tinh-mau.example/${CANARY}`,
    contact: { name: said('name'), phone: '0912345678', age: 'adult' },
    consent: { ...CONSENT, notice: notice.hash },
  };
  secrets.push(question.id, '0912345678');
  const receipt: QuestionReceipt = await (await submit('question', question)).json();
  const code = receipt.code ?? '';
  secrets.push(code, code.replaceAll('-', ''));
  await submit('question with another text', { ...question, text: said('other') });
  await submit('wrong question', { ...aQuestion(), [CANARY]: CANARY });
  await api('body that is no JSON', `submissions?id=${CANARY}`, form({ submission: `{"${CANARY}` }));
  await api('body that is no form', `submissions?id=${question.id}&x=${CANARY}`, CANARY);
  await api('body too large', `submissions?id=${question.id}`, CANARY.repeat(30_000));
  await step('half a form', `/v1/mau/photos?id=${question.id}&n=1`, {
    method: 'POST',
    body: `--${CANARY}\r\nContent-Disposition: form-data; name="photo"; filename="${CANARY}`,
    headers: { Origin: LISTED, 'Content-Type': `multipart/form-data; boundary=${CANARY}` },
  });
  await api('photo', `photos?id=${question.id}&n=1`, photo(JPEG));
  await api('photo of other bytes', `photos?id=${question.id}&n=1`, photo(letters(CANARY)));
  const ballot = aBallot({
    consultation: 'du-thao',
    draft: '2',
    answers: [{ item: 'loi', kind: 'text', text: said('opinion') }],
  });
  secrets.push(ballot.id);
  await submit('ballot', ballot);
  await submit('ballot elsewhere', { ...ballot, id: crypto.randomUUID(), consultation: CANARY });
  await api('look-up', 'lookup', form({ code }));
  await api('look-up of no code', 'lookup', form({ code: CANARY }));
  await api('look-up by address', `lookup?code=${code}`, form({ code: CANARY }));
  await step('post from another page', '/v1/mau/submissions', {
    method: 'POST',
    body: form({ submission: CANARY }),
    headers: { Origin: `https://${CANARY}.example` },
  });

  for (const path of [
    `/v1/mau/answers?q=${CANARY}`,
    `/v1/mau/answers/${CANARY}.json`,
    `/v1/mau/consultations/${CANARY}.json`,
    `/v1/mau/messages/${CANARY}.json`,
    `/v1/${CANARY}/portal.json`,
    `/${CANARY}`,
    `/${CANARY}/${CANARY}/${CANARY}/${CANARY}?${CANARY}`,
    `/gop-y/${CANARY}/${CANARY}.js`,
    `/snippet/${CANARY}`,
    `/preview/mau~${CANARY}~${CANARY}/portal.json`,
    `/mau?lang=${CANARY}`,
    `/mau/consultations/${CANARY}`,
    `/mau/consultations/du-thao?lang=${CANARY}`,
    `/mau/%ff${CANARY}`,
    `/desk/${CANARY}`,
    `/desk/once/${CANARY}`,
    `/desk/questions/${CANARY}`,
  ])
    await step(path, path);

  const own = { Origin: OWN };
  const plain = (name: string, path: string, fields: Readonly<Record<string, string>>) =>
    step(name, path, { method: 'POST', body: form(fields), headers: own });
  await plain('plain question', '/mau', {
    id: crypto.randomUUID(),
    text: said('plain'),
    topic: 'duong-sa',
    intent: 'ask',
  });
  await plain('wrong plain question', '/mau', { id: CANARY, text: said('plain'), topic: CANARY });
  await plain('plain ballot', '/mau/consultations/du-thao', { loi: said('plain opinion'), draft: '2' });
  await plain('wrong password', '/desk/sign-in', { officer: CANARY, password: CANARY, code: CANARY });
  await plain('desk without a session', '/desk/consultations/new', { name: CANARY });

  const entered = await plain('sign-in', '/desk/sign-in', { officer: 'lan', password: PASSWORD });
  secrets.push(PASSWORD);
  const cookie = (entered.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  secrets.push(cookie.split('=')[1] ?? '');
  const atDesk = { Origin: OWN, Cookie: cookie };
  const look = async (path: string) => (await ask(path, { headers: { ...WORN, ...atDesk } })).text();
  const token = hiddenValue(await look('/desk/consultations/new'), 'token');
  secrets.push(token);
  const desk = async (name: string, path: string, fields: Readonly<Record<string, string>>) => {
    const seen = hiddenValue(await look(path), 'seen');
    return step(name, path, { method: 'POST', body: form({ token, seen, ...fields }), headers: atDesk });
  };
  const path = `/desk/questions/${question.id}`;
  for (const one of [
    path,
    `${path}/photos/1`,
    `/desk?words=${CANARY}&topic=${CANARY}`,
    `/desk/${CANARY}?${CANARY}`,
  ])
    await step(`at the desk ${one.replace(question.id, 'ID')}`, one, { headers: atDesk });
  await desk('question under a code', '/desk/code', { code: CANARY });
  await desk('act', path, { form: 'answered', text: said('answer') });
  await desk('act that is none', path, { form: CANARY, text: CANARY });
  await desk('publication', path, {
    form: 'published',
    title: said('title'),
    question: said('public question'),
    answer: said('public answer'),
  });
  await desk('new consultation', '/desk/consultations/new', { name: said('consultation'), about: CANARY });
  await step('words', `/desk/consultations/du-thao/words?find=${CANARY}`, { headers: atDesk });
  await desk('word hidden', '/desk/consultations/du-thao/words', { form: 'hidden', reason: CANARY });
  await step('form of another session', path, {
    method: 'POST',
    body: form({ token: CANARY, text: CANARY }),
    headers: atDesk,
  });
  await api('withdrawal of no code', 'withdraw', form({ code: CANARY, scope: 'all' }));
  await api('withdrawal', 'withdraw', form({ code, scope: 'all' }));
  return { statuses, secrets: secrets.filter(Boolean) };
}
