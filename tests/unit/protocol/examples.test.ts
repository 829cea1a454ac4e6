import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { PublishedAnswer } from '#protocol/answers';
import { type Ballot, ballotIssues } from '#protocol/ballot';
import type { CommuneList } from '#protocol/commune';
import type { Consultation } from '#protocol/consultation';
import type { Step } from '#protocol/follow';
import type { Messages } from '#protocol/messages';
import { readReply } from '#protocol/outcome';
import type { Photo } from '#protocol/photo';
import type { Portal } from '#protocol/portal';
import type { Question } from '#protocol/question';
import type { QuestionReceipt } from '#protocol/receipt';
import { readSubmission } from '#protocol/submission';
import { NOTHING_FORMER } from '../../../server/portals/former';
import { PROBLEMS } from '../../../server/problems';
import { createMemoryStore } from '../../../server/store/memoryStore';
import type { Act } from '../../../server/store/store';
import { DEED } from '../server/did';
import { LISTED, post, postPhoto, testApp } from '../server/testCollector';
import { type Example, exampleFiles, examples, openapi } from './documents';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openapi, 'api');

const SCHEMAS: Readonly<Record<string, string>> = {
  question: 'Question',
  ballot: 'Ballot',
  receipt: 'Receipt',
  'receipt-photo': 'PhotoReceipt',
  problem: 'Problem',
  portal: 'Portal',
  consultations: 'ConsultationIndex',
  consultation: 'Consultation',
  communes: 'CommuneList',
  messages: 'Messages',
  answers: 'AnswerIndex',
  answer: 'PublishedAnswer',
  'lookup-reply': 'LookupReply',
  withdrawal: 'Withdrawal',
};

function errorsOf(schema: string, value: unknown) {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(value);
  return validate.errors ?? [];
}

const only = (word: string): Record<string, unknown> => (examples(word)[0] as Example).value;
const named = (file: string) => {
  const [word = ''] = file.replace('.json', '').split('-');
  return examples(word).find(({ name }) => name === file)?.value;
};
const submissions = [...examples('question'), ...examples('ballot')];

test('openapi.yaml is an OpenAPI 3.1 document', async () => {
  expect(await new Validator().validate(structuredClone(openapi))).toMatchObject({ valid: true });
});

test.each(exampleFiles)('%s is what its schema says', (file) => {
  const name = file.replace('.json', '');
  const word = name.split('-')[0] ?? '';
  const example = examples(word).find((one) => one.name === file);
  expect(errorsOf(SCHEMAS[name] ?? SCHEMAS[word] ?? word, example?.value)).toEqual([]);
});

test.each(submissions)('the code reads $name', ({ value }) => {
  expect(readSubmission(value)).toEqual({ ok: true, value });
});

function both(changed: unknown) {
  const schema = errorsOf('Submission', changed).length === 0;
  return { schema, code: readSubmission(changed).ok };
}

/** What a question may leave out. */
const OPTIONAL = ['photos', 'commune', 'page', 'contact', 'consent'];

describe.each(submissions)('schema and code both refuse $name', ({ value }) => {
  test.each(Object.keys(value).filter((field) => !OPTIONAL.includes(field)))('without %s', (field) => {
    const { [field]: _left, ...rest } = value;
    expect(both(rest)).toEqual({ schema: false, code: false });
  });

  test.each(Object.keys(value))('with a boolean as %s', (field) => {
    expect(both({ ...value, [field]: true })).toEqual({ schema: false, code: false });
  });

  test('with a field that is not known', () => {
    expect(both({ ...value, phone: '0912 345 678' })).toEqual({ schema: false, code: false });
  });
});

const withPhotos = named('question-with-photos.json') as { readonly photos: readonly Photo[] };
const [one, other] = withPhotos.photos as [Photo, Photo];
const third = { ...one, sha256: '3'.repeat(64) };
const fourth = { ...one, sha256: '4'.repeat(64) };
const { sha256: _sha256, ...unproven } = one;

test.each([
  ['at most three', [one, other, third]],
  ['of every type', [one, other, { ...third, type: 'image/webp' }]],
  ['of one byte', [{ ...one, bytes: 1 }]],
  ['of 2,097,152 bytes', [{ ...one, bytes: 2_097_152 }]],
])('schema and code both take photos %s', (_what, photos) => {
  expect(both({ ...withPhotos, photos })).toEqual({ schema: true, code: true });
});

test.each([
  ['none', [], '/photos'],
  ['four', [one, other, third, fourth], '/photos'],
  ['no list', { 0: one }, '/photos'],
  ['no object in the list', [one, 'ảnh'], '/photos/1'],
  ['another type', [{ ...one, type: 'image/svg+xml' }], '/photos/0/type'],
  ['no byte', [{ ...one, bytes: 0 }], '/photos/0/bytes'],
  ['a byte too many', [{ ...one, bytes: 2_097_153 }], '/photos/0/bytes'],
  ['half a byte', [{ ...one, bytes: 1.5 }], '/photos/0/bytes'],
  ['bytes as text', [{ ...one, bytes: '70' }], '/photos/0/bytes'],
  ['a short hash', [one, { ...other, sha256: other.sha256.slice(1) }], '/photos/1/sha256'],
  ['a long hash', [one, { ...other, sha256: `${other.sha256}0` }], '/photos/1/sha256'],
  ['a hash in capitals', [one, { ...other, sha256: 'A'.repeat(64) }], '/photos/1/sha256'],
  ['one without its hash', [unproven], '/photos/0/sha256'],
  ['one with a name', [{ ...one, name: 'IMG_1.jpg' }], '/photos/0/name'],
  ['the same twice', [one, other, one], '/photos/2/sha256'],
])('schema and code both refuse %s as photos, and the code says where', (_what, photos, pointer) => {
  const changed = { ...withPhotos, photos };
  expect(both(changed)).toEqual({ schema: false, code: false });
  expect(readSubmission(changed)).toMatchObject({ issues: [{ pointer }] });
});

test('one hash under two types is the same photo twice, which only the code can tell', () => {
  const photos = [one, { ...one, type: 'image/jpeg' }];
  expect(readSubmission({ ...withPhotos, photos })).toEqual({
    ok: false,
    issues: [{ code: 'malformed', pointer: '/photos/1/sha256' }],
  });
});

test('a ballot has no photos', () => {
  const [ballot] = examples('ballot');
  expect(both({ ...ballot?.value, photos: [one] })).toEqual({ schema: false, code: false });
});

const everyKind = named('ballot-every-kind.json') as unknown as Ballot;
const draftText = named('consultation-draft-text.json') as unknown as Consultation;

test('the ballot of every kind answers its consultation', () => {
  expect(ballotIssues(everyKind.answers, draftText)).toEqual([]);
});

test.each([
  ['rating', { item: 'a', kind: 'rating', rating: 5 }],
  ['single', { item: 'a', kind: 'single', choice: 'b' }],
  ['multiple', { item: 'a', kind: 'multiple', choices: ['b', 'c'] }],
  ['stance', { item: 'a', kind: 'stance', stance: 'none' }],
  ['stance with a reason', { item: 'a', kind: 'stance', stance: 'agree', reason: 'Vì an toàn.' }],
  ['text', { item: 'a', kind: 'text', text: 'Cần thêm đèn.' }],
])('schema and code both take an answer of kind %s', (_kind, answer) => {
  expect(both({ ...everyKind, answers: [answer] })).toEqual({ schema: true, code: true });
});

test.each([
  ['a kind that is not known', { kind: 'ranking' }],
  ['a rating of 0', { rating: 0 }],
  ['a rating of 6', { rating: 6 }],
  ['a rating of 2.5', { rating: 2.5 }],
  ['a rating as text', { rating: '2' }],
  ['the field of another kind', { choice: 'mot' }],
])('schema and code both refuse an answer with %s', (_what, change) => {
  const answers = [{ ...everyKind.answers[0], ...change }];
  expect(both({ ...everyKind, answers })).toEqual({ schema: false, code: false });
});

test.each([
  ['no choices', { item: 'a', kind: 'multiple', choices: [] }, '/answers/0/choices'],
  ['a choice twice', { item: 'a', kind: 'multiple', choices: ['b', 'b'] }, '/answers/0/choices'],
  ['an unknown stance', { item: 'a', kind: 'stance', stance: 'maybe' }, '/answers/0/stance'],
  ['an empty reason', { item: 'a', kind: 'stance', stance: 'agree', reason: '' }, '/answers/0/reason'],
  ['an empty text', { item: 'a', kind: 'text', text: '' }, '/answers/0/text'],
  ['no text', { item: 'a', kind: 'text' }, '/answers/0/text'],
])('schema and code both refuse %s, and the code says where', (_what, answer, pointer) => {
  const changed = { ...everyKind, answers: [answer] };
  expect(both(changed)).toEqual({ schema: false, code: false });
  expect(readSubmission(changed)).toMatchObject({ issues: [{ pointer }] });
});

test.each(examples('receipt'))('$name is taken for a delivery', ({ value }) => {
  const reply = { status: 201, contentType: 'application/json', body: JSON.stringify(value) };
  const n = value.kind === 'photo' ? Number(value.n) : null;
  expect(readReply(String(value.id), reply, n)).toEqual({ kind: 'delivered', receipt: value });
});

test.each(examples('problem'))('$name is final only when it says so', ({ value }) => {
  const reply = {
    status: Number(value.status),
    contentType: 'application/problem+json',
    body: JSON.stringify(value),
  };
  const outcome = readReply(String(value.id), reply);
  expect(outcome.kind).toBe(value.final ? 'refused' : 'unknown');
});

test('openapi.yaml lists exactly the problem codes there are', () => {
  const { components } = openapi as {
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
  };
  expect(components.schemas.Problem.properties.code.enum).toEqual(Object.keys(PROBLEMS));
});

describe('the collector with the examples’ portal', () => {
  const consultationNamed = (file: string) => {
    const { now: _clock, ...consultation } = named(file) as Record<string, unknown>;
    return consultation as unknown as Consultation;
  };
  const hosted = {
    portal: only('portal') as unknown as Portal,
    origins: [LISTED],
    former: NOTHING_FORMER,
    holidays: [],
    communes: only('communes') as unknown as CommuneList,
    messages: new Map([['fr', only('messages') as unknown as Messages]]),
    consultations: [consultationNamed('consultation.json')],
  };

  test.each([
    ['question.json', 'receipt-question.json'],
    ['question-to-be-routed.json', 'receipt-question-to-be-routed.json'],
    ['ballot.json', 'receipt-ballot.json'],
  ])('answers %s with %s, the code included', async (sent, receipt) => {
    const submission = submissions.find(({ name }) => name === sent)?.value;
    const { body } = await post(testApp({ hosted }), submission);
    expect(body).toEqual(examples('receipt').find(({ name }) => name === receipt)?.value);
  });

  test('answers the first photo of question-with-photos.json with receipt-photo.json', async () => {
    const readme = readFileSync('widget/protocol/README.md', 'utf8');
    const png = /echo (\S+) \| base64 -d/.exec(readme)?.[1] ?? '';
    const app = testApp({ hosted });
    const question = named('question-with-photos.json') as unknown as Question;
    const early = await postPhoto(app, { id: question.id, n: 1 }, new Uint8Array(Buffer.from(png, 'base64')));
    expect(early.body).toEqual(named('problem-question-unknown.json'));
    await post(app, question);
    const sent = await postPhoto(app, { id: question.id, n: 1 }, new Uint8Array(Buffer.from(png, 'base64')));
    expect(sent.body).toEqual(named('receipt-photo.json'));
  });

  test('serves the examples as its files', async () => {
    const app = testApp({ hosted });
    const read = async (path: string) => (await app.request(`/v1/mau/${path}`)).json();
    expect(await read('portal.json')).toEqual(only('portal'));
    expect(await read('communes.json')).toEqual(only('communes'));
    expect(await read('messages/fr.json')).toEqual(only('messages'));
    expect(await read('consultations.json')).toEqual(only('consultations'));
    expect(await read('consultations/cho-dem.json')).toEqual(named('consultation.json'));
  });

  test('takes question-with-contact.json, and what it tells, publishes and erases of it is as the schemas say', async () => {
    const store = createMemoryStore();
    const app = testApp({ hosted, store });
    const question = named('question-with-contact.json') as unknown as Question;
    const { status, body } = await post(app, question);
    expect(status).toBe(201);
    const code = String((body as unknown as QuestionReceipt).code);
    const at = '2026-11-25T02:00:00.000Z';
    const acts: readonly Act[] = [
      { state: 'passed', agency: 'Công ty Điện chiếu sáng' },
      { state: 'handling', answerBy: '2026-12-01' },
      { state: 'declined', reason: 'Đường này của ban quản lý chợ.' },
      { state: 'answered', agency: 'Công ty Điện chiếu sáng', text: 'Đã thay đèn.' },
    ];
    for (const [index, act] of acts.entries()) {
      expect(await store.act('mau', question.id, act, 'lan', at, index + 1)).toBe('done');
    }
    const published = only('answer') as unknown as PublishedAnswer;
    const { v: _v, id: slug, ...publication } = published;
    expect(await store.publish('mau', question.id, { slug, ...publication }, DEED)).toBe('done');
    expect(await (await app.request('/v1/mau/answers.json')).json()).toEqual(only('answers'));
    expect(await (await app.request(`/v1/mau/answers/${slug}.json`)).json()).toEqual(published);
    expect(await (await app.request('/v1/mau/answers?q=DEN+duong')).json()).toEqual(only('answers'));
    const { counts } = await (await app.request('/v1/mau/portal.json')).json();
    expect(counts).toEqual({ answered: 1, promised: 1, onTime: 1 });

    const send = async (path: string, fields: readonly (readonly [string, string])[]) => {
      const form = new FormData();
      for (const [name, value] of fields) form.append(name, value);
      const reply = await app.request(`/v1/mau/${path}`, {
        method: 'POST',
        body: form,
        headers: { Origin: LISTED },
      });
      return reply.json();
    };
    const told = await send('lookup', [
      ['code', code.toLowerCase()],
      ['code', '2222'],
    ]);
    expect(errorsOf('LookupReply', told)).toEqual([]);
    const states = told.results[0].history.map(({ state }: Step) => state);
    expect(states).toEqual(['received', ...acts.map(({ state }) => state)]);
    const withdrawn = await send('withdraw', [
      ['code', code],
      ['scope', 'all'],
    ]);
    expect(errorsOf('Withdrawal', withdrawn)).toEqual([]);
    expect(new Set(withdrawn.erased)).toEqual(new Set(['contact', 'text', 'answer', 'publication']));
    expect(errorsOf('LookupReply', await send('lookup', [['code', code]]))).toEqual([]);
    expect(await (await app.request('/v1/mau/answers.json')).json()).toEqual({ v: 1, answers: [] });
    expect(
      await send('withdraw', [
        ['code', '2222'],
        ['scope', 'all'],
      ]),
    ).toEqual(named('problem-code-unknown.json'));
  });

  test.each(examples('problem'))('refuses as $name', async ({ value }) => {
    const code = value.code as keyof typeof PROBLEMS;
    const { status, title, final } = PROBLEMS[code];
    expect(value).toMatchObject({ status, title, final, type: `urn:gop-y:problem:${code}` });
  });
});
