import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedParts, type DraftText, type Part } from '#protocol/draftText';
import { isSlug } from '#protocol/ids';
import { renew } from '../../../../server/consultations/compare';
import { cut } from '../../../../server/consultations/cut';

const at = (version: number) => `2026-1${version}-01T08:00:00+07:00`;

function partsOf(text: string, draft: string): readonly Part[] {
  const result = cut(text, draft);
  if (result.kind !== 'cut') throw new Error(JSON.stringify(result));
  return result.parts;
}

/** A text after all these versions, called 1, 2, 3 … */
function after(first: string, ...later: readonly string[]): DraftText {
  const before: DraftText = {
    lang: 'vi',
    parts: partsOf(first, '1'),
    versions: [{ draft: '1', at: at(0), removed: [], reworded: [] }],
  };
  return later.reduce((text, pasted, index) => {
    const draft = String(index + 2);
    return renew(text, partsOf(pasted, draft), draft, at(index + 1));
  }, before);
}

/** Id, label and since of every part. */
const outline = ({ parts }: DraftText) =>
  parts.map(({ id, label, since }) => `${id} (${label}) since ${since}`);
const removed = ({ versions }: DraftText) => versions.at(-1)?.removed;
const reworded = ({ versions }: DraftText) =>
  versions.at(-1)?.reworded?.map(({ id, before }) => `${id}: ${before}`);

const CHO = 'Điều 1. Chợ\n1. Chợ họp.\n2. Chợ tan.';
const RAC = 'Điều 2. Rác\n1. Rác gom.\n2. Rác gồm:\na) Giấy;\nb) Lon.';
const HE = 'Điều 3. Hè\nHè rộng.';
const TEXT = `Chương I\nCHUNG\n${CHO}\n${RAC}\n${HE}`;

/** The articles with these numbers instead of their own. */
const numbered = (articles: readonly string[]) =>
  articles.map((article, index) => article.replace(/^Điều \d+/, `Điều ${index + 1}`)).join('\n');

test('where nothing changed, nothing changes but the list of versions', () => {
  const [before, now] = [after(TEXT), after(TEXT, TEXT)];
  expect(now.parts).toEqual(before.parts);
  expect(now.lang).toBe('vi');
  expect(now.versions).toEqual([...before.versions, { draft: '2', at: at(1), removed: [], reworded: [] }]);
});

test('a part whose words changed is since the new version, and no other', () => {
  expect(outline(after(TEXT, TEXT.replace('Chợ tan', 'Chợ đóng')))).toEqual([
    'chuong-1 (Chương I) since 1',
    'dieu-1 (Điều 1) since 1',
    'dieu-1.khoan-1 (Khoản 1) since 1',
    'dieu-1.khoan-2 (Khoản 2) since 2',
    'dieu-2 (Điều 2) since 1',
    'dieu-2.khoan-1 (Khoản 1) since 1',
    'dieu-2.khoan-2 (Khoản 2) since 1',
    'dieu-2.khoan-2.diem-a (Điểm a) since 1',
    'dieu-2.khoan-2.diem-b (Điểm b) since 1',
    'dieu-3 (Điều 3) since 1',
  ]);
});

test('a heading that changed is the article’s alone', () => {
  const now = outline(after(TEXT, TEXT.replace('Điều 1. Chợ', 'Điều 1. Chợ đêm')));
  expect(now.filter((part) => part.endsWith('since 2'))).toEqual(['dieu-1 (Điều 1) since 2']);
});

test.for([
  ['changed', TEXT.replace('Lon.', 'Lọ.'), ['dieu-2.khoan-2', 'dieu-2.khoan-2.diem-b']],
  ['came', `${RAC}\nc) Chai.`, ['dieu-2.khoan-2', 'dieu-2.khoan-2.diem-c']],
  ['went', RAC.replace('\nb) Lon.', ''), ['dieu-2.khoan-2']],
] as const)('a clause one of whose points %s says something else', ([, text, changed]) => {
  const { parts } = after(TEXT, text);
  expect(parts.filter(({ since }) => since === '2').map(({ id }) => id)).toEqual(changed);
});

test('so does an article that has only points', () => {
  const now = after('Điều 1. Chợ gồm\na) Chợ đêm;', 'Điều 1. Chợ gồm\na) Chợ phiên;');
  expect(now.parts.map(({ since }) => since)).toEqual(['2', '2']);
});

test('an article that is put in leaves those behind it their ids, and gets one that nobody had', () => {
  const now = after(TEXT, numbered([CHO, 'Điều 2. Cây\n1. Cây xanh.', RAC, HE]));
  expect(outline(now)).toEqual([
    'dieu-1 (Điều 1) since 1',
    'dieu-1.khoan-1 (Khoản 1) since 1',
    'dieu-1.khoan-2 (Khoản 2) since 1',
    'dieu-2.ban-2 (Điều 2) since 2',
    'dieu-2.ban-2.khoan-1 (Khoản 1) since 2',
    'dieu-2 (Điều 3) since 1',
    'dieu-2.khoan-1 (Khoản 1) since 1',
    'dieu-2.khoan-2 (Khoản 2) since 1',
    'dieu-2.khoan-2.diem-a (Điểm a) since 1',
    'dieu-2.khoan-2.diem-b (Điểm b) since 1',
    'dieu-3 (Điều 4) since 1',
  ]);
  expect(removed(now)).toEqual([]);
});

test('an article that was moved and mended is known by its heading', () => {
  const now = after(TEXT, numbered(['Điều 1. Cây\n1. Cây xanh.', CHO.replace('tan', 'đóng'), RAC, HE]));
  expect(outline(now).slice(0, 5)).toEqual([
    'dieu-1.ban-2 (Điều 1) since 2',
    'dieu-1.ban-2.khoan-1 (Khoản 1) since 2',
    'dieu-1 (Điều 2) since 1',
    'dieu-1.khoan-1 (Khoản 1) since 1',
    'dieu-1.khoan-2 (Khoản 2) since 2',
  ]);
});

test('an article with another heading and other words is known by its number', () => {
  expect(outline(after(TEXT, TEXT.replace(HE, 'Điều 3. Vỉa hè\nRộng.'))).at(-1)).toBe(
    'dieu-3 (Điều 3) since 2',
  );
});

test('a clause and a point that are put in leave those behind them their ids', () => {
  const text = 'Điều 1. Chợ\n1. Một:\na) A;\nb) B.\n2. Hai.';
  const next = 'Điều 1. Chợ\n1. Không.\n2. Một:\na) A;\nb) Mới;\nc) B.\n3. Hai.';
  expect(outline(after(text, next))).toEqual([
    'dieu-1 (Điều 1) since 1',
    'dieu-1.khoan-1.ban-2 (Khoản 1) since 2',
    'dieu-1.khoan-1 (Khoản 2) since 2',
    'dieu-1.khoan-1.diem-a (Điểm a) since 1',
    'dieu-1.khoan-1.diem-b.ban-2 (Điểm b) since 2',
    'dieu-1.khoan-1.diem-b (Điểm c) since 1',
    'dieu-1.khoan-2 (Khoản 3) since 1',
  ]);
});

test('among parts that say the same, each stays with its number', () => {
  const text = 'Điều 1. (Bãi bỏ)\nĐiều 2. (Bãi bỏ)\nĐiều 3. (Bãi bỏ)';
  const now = after(text, 'Điều 2. (Bãi bỏ)\nĐiều 3. (Bãi bỏ)');
  expect(outline(now)).toEqual(['dieu-2 (Điều 2) since 1', 'dieu-3 (Điều 3) since 1']);
  expect(removed(now)).toEqual(['Điều 1']);
});

test('articles of one heading that were moved are known by all their words', () => {
  const now = after(
    'Điều 1. Phí\nMột.\nĐiều 2. Phí\nHai.',
    'Điều 1. Chợ\nMới.\nĐiều 2. Phí\nMột.\nĐiều 3. Phí\nHai.',
  );
  expect(outline(now).slice(1)).toEqual(['dieu-1 (Điều 2) since 1', 'dieu-2 (Điều 3) since 1']);
});

test('articles that say nothing stay with their number', () => {
  expect(outline(after('Điều 1\nĐiều 2', 'Điều 2'))).toEqual(['dieu-2 (Điều 2) since 1']);
});

test('among articles of one heading, each stays with its number', () => {
  const now = after('Điều 1. Phí\nMột.\nĐiều 2. Phí\nHai.', 'Điều 2. Phí\nHai hai.\nĐiều 3. Phí\nBa.');
  expect(outline(now)[0]).toBe('dieu-2 (Điều 2) since 2');
});

test('articles move from chapter to chapter as they are, and chapters are known by their headings', () => {
  const text = `Chương I\nCHUNG\n${CHO}\nChương II\nRIÊNG\nMục 1\nMỘT\n${RAC}`;
  const next = `Chương I\nMỞ ĐẦU\nChương II\nCHUNG\nChương III\nRIÊNG\nMục 1\nMỘT\n${CHO}\n${RAC}`;
  expect(outline(after(text, next)).slice(0, 5)).toEqual([
    'chuong-1.ban-2 (Chương I) since 2',
    'chuong-1 (Chương II) since 1',
    'chuong-2 (Chương III) since 1',
    'chuong-2.muc-1 (Mục 1) since 1',
    'dieu-1 (Điều 1) since 1',
  ]);
});

test('what is gone is told as it was cited; with an article its clauses go unsaid', () => {
  const now = after(TEXT, `Điều 1. Chợ\n1. Chợ họp.\n${HE.replace('Điều 3', 'Điều 2')}`);
  expect(removed(now)).toEqual(['Khoản 2 Điều 1', 'Điều 2']);
  expect(outline(now).at(-1)).toBe('dieu-3 (Điều 2) since 1');
});

test('what was reworded is told as it read before, in the order of the text, a point with what it belongs to', () => {
  const next = TEXT.replace('CHUNG', 'MỞ ĐẦU')
    .replace('Điều 1. Chợ', 'Điều 1. Chợ đêm')
    .replace('Lon.', 'Lọ.')
    .replace('Hè rộng.', 'Hè rộng, có cây.');
  expect(reworded(after(TEXT, next))).toEqual([
    'chuong-1: CHUNG',
    'dieu-1: Chợ',
    'dieu-2.khoan-2: Rác gồm:\na) Giấy;\nb) Lon.',
    'dieu-3: Hè\nHè rộng.',
  ]);
});

test('what is new, stays or only has another number was not reworded', () => {
  expect(reworded(after(TEXT, `${TEXT}\nĐiều 4. Cây\nCây xanh.`))).toEqual([]);
  expect(reworded(after(TEXT, numbered([RAC, HE])))).toEqual([]);
  expect(
    reworded(after(TEXT, TEXT.replace('Chợ tan', 'Chợ đóng'), TEXT.replace('Chợ tan', 'Chợ đóng'))),
  ).toEqual([]);
});

test('an id that was once another part’s is never given again', () => {
  const now = after(TEXT, numbered([CHO, HE]), `${numbered([CHO, HE])}\nĐiều 3. Cây\n1. Cây xanh.`);
  expect(outline(now).slice(-3)).toEqual([
    'dieu-3 (Điều 2) since 1',
    'dieu-3.ban-3 (Điều 3) since 3',
    'dieu-3.ban-3.khoan-1 (Khoản 1) since 3',
  ]);
  expect(outline(after(CHO, 'Điều 1. Chợ\n1. Chợ họp.', CHO)).at(-1)).toBe(
    'dieu-1.khoan-2.ban-3 (Khoản 2) since 3',
  );
});

test('a new part at the end has the id of its number when nobody ever had it', () => {
  expect(outline(after(CHO, `${CHO}\n3. Chợ nghỉ.`)).at(-1)).toBe('dieu-1.khoan-3 (Khoản 3) since 2');
});

test('words that come back are new words', () => {
  expect(outline(after(HE, HE.replace('rộng', 'hẹp'), HE))).toEqual(['dieu-3 (Điều 3) since 3']);
});

test('where a line was wrapped makes no difference, but is shown as it is now', () => {
  const now = after('Điều 1. Chợ\nChợ họp\nHằng ngày.', 'Điều 1. Chợ\nChợ họp Hằng ngày.');
  expect(now.parts[0]).toMatchObject({ since: '1', text: 'Chợ họp Hằng ngày.' });
});

test('a sentence that moves from the text to the heading changes the article', () => {
  expect(after('Điều 1. Chợ\nChợ họp', 'Điều 1\nChợ').parts[0]?.since).toBe('2');
  expect(after('Điều 1. Chợ\nHọp Đêm', 'Điều 1. Chợ Họp\nĐêm').parts[0]?.since).toBe('2');
});

const words = fc.constantFrom('A', 'B', 'C', 'D', '');
const point = words;
const clause = fc.record({ words, points: fc.array(point, { maxLength: 3 }) });
const article = fc.record({
  heading: words,
  points: fc.array(point, { maxLength: 2 }),
  clauses: fc.array(clause, { maxLength: 3 }),
});
const drafts = fc
  .array(fc.tuple(fc.boolean(), article), { minLength: 1, maxLength: 6 })
  .map((articles) =>
    articles
      .flatMap(([hasChapter, { heading, points, clauses }], index) => [
        ...(hasChapter ? [`Chương ${index + 1}`, heading, 'Mục 1', heading] : []),
        `Điều ${index + 1}. ${heading}`,
        ...listed(points),
        ...clauses.flatMap((one, at) => [`${at + 1}. ${one.words}.`, ...listed(one.points)]),
      ])
      .join('\n'),
  );
const listed = (points: readonly string[]) => points.map((one, index) => `${'abcd'[index]}) ${one};`);
const histories = fc.array(drafts, { minLength: 2, maxLength: 5 });

test('through any history ids are ids, each there once, and the same texts give the same', () => {
  fc.assert(
    fc.property(histories, ([first = '', ...later]) => {
      const text = after(first, ...later);
      const ids = text.parts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !isSlug(id))).toEqual([]);
      expect(after(first, ...later)).toEqual(text);
      expect(renew(text, partsOf(later.at(-1) ?? '', '9'), '9', at(9)).parts).toEqual(text.parts);
    }),
  );
});

test('through any history no opinion comes to stand under other words', () => {
  /** All that an asked part says. */
  const saying = (text: DraftText) =>
    new Map(
      askedParts(text.parts).map(({ part }) => {
        const from = text.parts.indexOf(part);
        const next = text.parts.findIndex(({ level }, index) => index > from && level !== 'point');
        const all = text.parts.slice(from, next < 0 ? undefined : next);
        return [
          `${part.id} since ${part.since}`,
          all.map(({ heading, text }) => `${heading}|${text}`).join('|'),
        ];
      }),
    );
  fc.assert(
    fc.property(histories, ([first = '', ...later]) => {
      const seen = new Map<string, string>();
      for (const [index] of [first, ...later].entries()) {
        for (const [asked, words] of saying(after(first, ...later.slice(0, index)))) {
          expect(seen.get(asked) ?? words).toBe(words);
          seen.set(asked, words);
        }
      }
    }),
  );
});

test('through any history an id that went away does not come back', () => {
  fc.assert(
    fc.property(histories, ([first = '', ...later]) => {
      const gone = new Set<string>();
      let before: readonly string[] = [];
      for (const [index] of [first, ...later].entries()) {
        const { parts } = after(first, ...later.slice(0, index));
        const ids = parts
          .filter(({ level }) => level === 'article' || level === 'clause')
          .map(({ id }) => id);
        expect(ids.filter((id) => gone.has(id))).toEqual([]);
        for (const id of before) if (!ids.includes(id)) gone.add(id);
        before = ids;
      }
    }),
  );
});
