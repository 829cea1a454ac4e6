import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import { readReply } from '#protocol/outcome';
import type { Portal } from '#protocol/portal';
import { readSubmission } from '#protocol/submission';
import { PROBLEMS } from '../../../server/problems';
import { LISTED, post, testApp } from '../server/testCollector';
import { type Example, exampleFiles, examples, openapi } from './documents';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openapi, 'api');

const SCHEMAS: Readonly<Record<string, string>> = {
  question: 'Question',
  ballot: 'Ballot',
  receipt: 'Receipt',
  problem: 'Problem',
  portal: 'Portal',
  consultations: 'ConsultationIndex',
  consultation: 'Consultation',
};

function errorsOf(schema: string, value: unknown) {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(value);
  return validate.errors ?? [];
}

const only = (word: string): Record<string, unknown> => (examples(word)[0] as Example).value;
const submissions = [...examples('question'), ...examples('ballot')];

test('openapi.yaml is an OpenAPI 3.1 document', async () => {
  expect(await new Validator().validate(structuredClone(openapi))).toMatchObject({ valid: true });
});

test.each(exampleFiles)('%s is what its schema says', (file) => {
  const word = file.replace('.json', '').split('-')[0] ?? '';
  const example = examples(word).find(({ name }) => name === file);
  expect(errorsOf(SCHEMAS[word] ?? word, example?.value)).toEqual([]);
});

test.each(submissions)('the code reads $name', ({ value }) => {
  expect(readSubmission(value)).toEqual({ ok: true, value });
});

describe.each(submissions)('schema and code both refuse $name', ({ value }) => {
  const both = (changed: unknown) => {
    const schema = errorsOf('Submission', changed).length === 0;
    return { schema, code: readSubmission(changed).ok };
  };

  test.each(Object.keys(value))('without %s', (field) => {
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

test.each(examples('receipt'))('$name is taken for a delivery', ({ value }) => {
  const reply = { status: 201, contentType: 'application/json', body: JSON.stringify(value) };
  expect(readReply(String(value.id), reply)).toEqual({ kind: 'delivered', receipt: value });
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
  const { now: _clock, ...consultation } = only('consultation');
  const hosted = {
    portal: only('portal') as unknown as Portal,
    origins: [LISTED],
    holidays: [],
    consultations: [consultation as unknown as Consultation],
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

  test('serves the examples as its files', async () => {
    const app = testApp({ hosted });
    const read = async (path: string) => (await app.request(`/v1/mau/${path}`)).json();
    expect(await read('portal.json')).toEqual(only('portal'));
    expect(await read('consultations.json')).toEqual(only('consultations'));
    expect(await read('consultations/cho-dem.json')).toEqual(only('consultation'));
  });

  test.each(examples('problem'))('refuses as $name', async ({ value }) => {
    const code = value.code as keyof typeof PROBLEMS;
    const { status, title, final } = PROBLEMS[code];
    expect(value).toMatchObject({ status, title, final, type: `urn:gop-y:problem:${code}` });
  });
});
