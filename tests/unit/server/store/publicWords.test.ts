import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fold } from '../../../../widget/protocol/fold';
import { DEED } from '../did';
import { describeStores, published, question } from './stores';

// Each example publishes some texts and looks for several words.
vi.setConfig({ testTimeout: 120_000 });

/** Few letters, so that words begin with each other; what is in no alphabet, or is more than one code, too. */
const letter = fc.constantFrom(
  ...'aăạbdđĐeI0',
  'à',
  'o\u0301',
  'ß',
  'ς',
  '\u{1d400}',
  '\u{10400}',
  '中',
  'ﬁ',
);
const word = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: letter, minLength: 1, maxLength: 3 }) },
  fc.string({ unit: letter, minLength: 39, maxLength: 42 }),
  fc.string({ unit: fc.constantFrom('a', '\u{1d400}'), minLength: 39, maxLength: 42 }),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', '%', '_', ', ')), { maxLength: 5 })
  .map((all) => all.flat().join(''));
const day = fc.constantFrom('2026-11-24', '2026-11-25');
const texts = fc.array(fc.record({ title: text, question: text, answeredOn: day }), {
  minLength: 1,
  maxLength: 6,
});
const searches = fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 5 });

describeStores((opened, name) => {
  test('a search finds what going through every publication finds, in its order', async () => {
    const store = await opened();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(texts, searches, fc.integer({ min: 1, max: 7 }), async (drawn, looked, limit) => {
        const portal = `p${run++}`;
        const all = drawn.map((one, n) => published({ ...one, slug: `s${n}` }));
        for (const one of all) {
          await store.addQuestion(question({ portal, id: one.slug, codeHash: one.slug }));
          await store.publish(portal, one.slug, one, DEED);
        }
        const listed = await store.published(portal, all.length);
        for (const drawnWords of looked) {
          const words = fold(drawnWords.join(' ')).split(' ').filter(Boolean);
          const fitting = listed.filter(({ title, question }) => {
            const folded = ` ${fold(title)} ${fold(question)}`;
            return words.every((one) => folded.includes(` ${one}`));
          });
          expect(await store.searchPublished(portal, words, limit)).toEqual(fitting.slice(0, limit));
        }
      }),
      { numRuns: name === 'memory' ? 200 : 60 },
    );
  });
});
