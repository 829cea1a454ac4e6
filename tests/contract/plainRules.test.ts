import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotIssues } from '#protocol/ballot';
import type { Consultation } from '#protocol/consultation';
import type { Portal } from '#protocol/portal';
import { questionIssues } from '#protocol/question';
import { readSubmission } from '#protocol/submission';
import { type Plain, type PlainKind, startPlain } from '../plain/startPlain';
import { shapeFaults } from './check/shapes';
import { aBallot } from './duties/ballots/ballot';
import { aQuestion } from './duties/sending/question';
import { sendWrong } from './duties/sending/submit';

const ORIGIN = 'https://tinh-mau.example';
const read = <T>(file: string): T => JSON.parse(readFileSync(`demo/endpoints/files/${file}`, 'utf8'));
const portal = read<Portal>('portal.json');
const consultation = read<Consultation>('consultations/via-he-pho-cho.json');

/** Whether the protocol's own rules take it. */
function isRight(value: unknown): boolean {
  const submission = readSubmission(value);
  if (!submission.ok) return false;
  return submission.value.kind === 'question'
    ? questionIssues(submission.value, portal).length === 0
    : ballotIssues(submission.value.answers, consultation).length === 0;
}

const TEXTS = [
  'Một dòng\nhai dòng',
  'tab\tở giữa',
  '\u00a0đầu',
  'cuối\u2003',
  'cuối\ufeff',
  'cuối\u0085',
  'cuối\u200b',
  '\u2028đầu',
  '\u00a0',
  '\u00ad',
  '\u2060\u200b',
  '0',
  'ỡ'.normalize('NFD'),
  'đ\u0301',
  '\u0301 dấu đứng riêng',
  'q\u0323',
  'Chữ khác: русский, 日本語, 한국어, ไทย',
  '👩‍👩‍👧 🇻🇳',
  'null\u0000byte',
  '<script>alert(1)</script> & "ngoặc" \\ /',
  "'; drop table questions; --",
  '🌾'.repeat(2000),
  '🌾'.repeat(2001),
];
const FIELDS = [
  { intent: 'other' },
  { intent: null },
  { topic: 'KHAC' },
  { topic: 'duong-sa\n' },
  { topic: '' },
  { topic: 1 },
  { topic: ['khac'] },
  { lang: 'vi-VN' },
  { lang: 'vi_VN' },
  { lang: 'vi\n' },
  { v: 2 },
  { v: '1' },
  { v: 1.5 },
  { kind: 'petition' },
  { kind: null },
  { commune: 'son-ha' },
  { commune: null },
  { commune: '../portal' },
  { page: 'https://tinh-mau.example/tin%20tuc' },
  { page: 'https://tinh-mau.example/tin tuc' },
  { page: 'https://tinh-mau.example/tin-tức' },
  { page: 'https://ai@tinh-mau.example/' },
  { page: 'ftp://tinh-mau.example/' },
  { page: `https://tinh-mau.example/${'a'.repeat(2000)}` },
  { page: 'https://tinh-mau.example/\n' },
  { contact: {} },
  { photos: [] },
  { __proto__x: 1 },
  { 'a/b~c': 1 },
];
const ANSWERS: readonly unknown[] = [
  [{ item: 'muc-do', kind: 'rating', rating: 5 }],
  [{ item: 'muc-do', kind: 'rating', rating: 6 }],
  [{ item: 'muc-do', kind: 'rating', rating: '3' }],
  [{ item: 'muc-do', kind: 'rating', rating: 3, text: 'thêm' }],
  [{ item: 'muc-do', kind: 'rating' }],
  [{ item: 'muc-do', kind: 'single', choice: 'den' }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: ['den', 'cay-xanh'] }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: ['den', 'den'] }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: ['den', 'cay-xanh', 'loi-xe-lan'] }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: [] }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: ['khac'] }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: 'den' }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: { mot: 'den' } }],
  [{ item: 'viec-can-lam', kind: 'multiple', choices: [1] }],
  [{ item: 'giu-xe', kind: 'stance', stance: 'agree', reason: 'Vì đường hẹp' }],
  [{ item: 'giu-xe', kind: 'stance', stance: 'agree', reason: '' }],
  [{ item: 'giu-xe', kind: 'stance', stance: 'agree', reason: 'x'.repeat(1001) }],
  [{ item: 'giu-xe', kind: 'stance', stance: 'maybe' }],
  [{ item: 'constructor', kind: 'single', choice: 'x' }],
  ['muc-do'],
  [null],
  [[]],
  {},
  'muc-do',
];
const BALLOTS = [
  { revision: 0 },
  { revision: 1.5 },
  { revision: '1' },
  { credential: { kind: 'device', token: 'A'.repeat(32) } },
  { credential: { kind: 'device', token: 'a'.repeat(31) } },
  { credential: { kind: 'device' } },
  { credential: [] },
  { name: 'Lê Thị Kiểm Thử' },
];

const ballot = () =>
  aBallot(consultation.id, consultation.draft, [{ item: 'muc-do', kind: 'rating', rating: 3 }]);
const SUBMISSIONS = [
  ...TEXTS.map((text) => ({ ...aQuestion(), text })),
  ...FIELDS.map((change) => ({ ...aQuestion(), ...change })),
  ...ANSWERS.map((answers) => ({ ...ballot(), answers })),
  ...BALLOTS.map((change) => ({ ...ballot(), ...change })),
];

describe.each<PlainKind>(['php', 'node'])('the plain endpoint in %s', (kind) => {
  let data: string;
  let running: Plain;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'gop-y-plain-'));
    running = await startPlain(kind, data, 0, [ORIGIN]);
  });
  afterAll(async () => {
    await running.kill();
    await rm(data, { recursive: true });
  });

  test('takes what the protocol’s own rules take, and refuses what they refuse', async () => {
    const edges = { fetch, patience: 20_000, shapeFaults, restart: null };
    const endpoint = { url: running.origin, origin: ORIGIN, portal, consultation: null, edges };
    const differs = [];
    for (const submission of SUBMISSIONS) {
      const { came } = await sendWrong(endpoint, submission);
      const status = came.kind === 'reply' ? came.status : 0;
      const wanted = isRight(submission) ? 201 : 422;
      if (status !== wanted)
        differs.push({ submission, wanted, came: came.kind === 'reply' ? came.text : came });
    }
    expect(differs).toEqual([]);
  });
});
