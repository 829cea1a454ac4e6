import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import { askedParts, type Part } from '#protocol/draftText';
import { type Cut, cut } from '../../../../server/consultations/cut';

const PORTAL = 'demo/portals/ha-may';
const SLUG = 'he-pho-cho-va-rac';

let pasted: string;
let consultation: Consultation;
let result: Cut & { readonly kind: 'cut' };

beforeAll(async () => {
  pasted = await readFile(`${PORTAL}/drafts/${SLUG}.txt`, 'utf8');
  consultation = JSON.parse(await readFile(`${PORTAL}/consultations/${SLUG}.json`, 'utf8'));
  const all = cut(pasted, consultation.draft);
  if (all.kind !== 'cut') throw new Error(JSON.stringify(all));
  result = all;
});

test('the demo’s consultation shows the parts that its draft is cut into', () => {
  expect(consultation.text).toEqual({
    lang: 'vi',
    parts: result.parts,
    versions: [{ draft: consultation.draft, at: consultation.opensAt, removed: [], reworded: [] }],
  });
});

const of = (level: Part['level']) => result.parts.filter((part) => part.level === level);

test('nothing numbered was passed over in the demo’s draft', () => {
  const lines = (shape: RegExp) => pasted.match(shape)?.length;
  expect(of('chapter')).toHaveLength(8);
  expect(of('section')).toHaveLength(lines(/^Mục \d/gm) ?? 0);
  expect(of('article').map(({ label }) => label)).toEqual(
    Array.from({ length: 60 }, (_, index) => `Điều ${index + 1}`),
  );
  expect(of('clause')).toHaveLength(lines(/^\d+\. /gm) ?? 0);
  expect(of('point')).toHaveLength(lines(/^[a-zđ]\) /gm) ?? 0);
});

test('all chapters, sections and articles of the demo’s draft have a heading, and all clauses a text', () => {
  expect(
    [...of('chapter'), ...of('section'), ...of('article')].filter(({ heading }) => heading === ''),
  ).toEqual([]);
  expect([...of('clause'), ...of('point')].filter(({ text }) => text === '')).toEqual([]);
});

test('the ids of the demo’s own questions are no part’s', () => {
  const asked = askedParts(result.parts).map(({ part }) => part.id);
  expect(consultation.items.map(({ id }) => id).filter((id) => asked.includes(id))).toEqual([]);
});

test('what frames the demo’s draft is in no part', () => {
  expect(result.preamble).toMatch(/^UỶ BAN NHÂN DÂN\nTỈNH HÀ MÂY\n/);
  expect(result.closing).toMatch(/^Nơi nhận:\n[\s\S]+CHỦ TỊCH$/);
});
