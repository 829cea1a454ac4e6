import { expect, test } from 'vitest';
import { findWords } from '../../../../../server/desk/consultations/words/findWords';
import { didBy } from '../../did';
import { ballot, describeStores } from '../../store/stores';

/** As random ids are long, and alike in what they begin with only by chance. */
const slugOf = (n: number) => `${String(n).padStart(4, '0')}aaaa`;

describeStores((opened) => {
  test('words are found by their name on whichever shelf, however many stand before them', async () => {
    const store = await opened();
    for (let n = 0; n < 130; n++) {
      const words = [{ item: 'y', words: `Ý kiến ${n}`, slug: slugOf(n) }];
      await store.addBallot(ballot({ id: `b${n}`, credential: `c${n}`, author: `a${n}`, words }));
    }
    await store.moderate('mau', slugOf(128), 'held', didBy('lan'));
    for (const n of [0, 99, 100, 128, 129])
      expect(await findWords(store, 'mau', 'cho-dem', slugOf(n))).toMatchObject({ words: `Ý kiến ${n}` });
    expect(await findWords(store, 'mau', 'cho-dem', slugOf(130))).toBeUndefined();
    expect(await findWords(store, 'mau', 'khac', slugOf(129))).toBeUndefined();
  });
});
