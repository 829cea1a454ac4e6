import { expect, test } from 'vitest';
import { ballot, describeStores, PHOTOS, photo, question } from './stores';

describeStores((opened) => {
  test('many questions at once are each stored once, with the outcome of each', async () => {
    const store = await opened();
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    const outcomes = await Promise.all(
      numbers.map((n) =>
        // Every tenth comes twice, and every seventh has the code of another.
        store.addQuestion(
          question({ id: `q${n % 10 === 9 ? n - 1 : n}`, codeHash: n % 7 === 6 ? 'h0' : `h${n}` }),
        ),
      ),
    );
    const ids = new Set<string>();
    const expected = numbers.map((n) => {
      const id = `q${n % 10 === 9 ? n - 1 : n}`;
      if (ids.has(id)) return 'id-taken';
      if (n % 7 === 6) return 'code-taken';
      ids.add(id);
      return 'added';
    });
    expect(outcomes).toEqual(expected);
    for (const id of ids) expect(await store.find('mau', id)).toMatchObject({ kind: 'question' });
    expect(await store.find('mau', 'q6')).toBeUndefined();
  });

  test('many ballots at once are each acknowledged, and of each voter the greatest counts', async () => {
    const store = await opened();
    const outcomes = await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        store.addBallot(ballot({ id: `b${n}`, credential: `c${n % 40}`, revision: Math.floor(n / 40) + 1 })),
      ),
    );
    expect(outcomes).not.toContain('late');
    expect(outcomes.slice(80)).toEqual(Array.from({ length: 40 }, () => 'counted'));
    expect(await store.arrivals('mau', 'cho-dem')).toBe(120);
    const held = await Promise.all(Array.from({ length: 120 }, (_, n) => store.find('mau', `b${n}`)));
    const statusOf = (one: (typeof held)[number]) => (one?.kind === 'ballot' ? one.status : 'none');
    expect(held.slice(0, 80).map(statusOf)).toEqual(Array.from({ length: 80 }, () => 'superseded'));
  });

  test('what holds for all of it is what was said first', async () => {
    const store = await opened();
    expect(await store.settle('key', 'a')).toBe('a');
    expect(await store.settle('key', 'b')).toBe('a');
  });

  test('gives back what a question’s receipt is made from', async () => {
    const store = await opened();
    expect(await store.addQuestion(question({ answerBy: '2026-12-08', codeCounter: 2 }))).toBe('added');
    expect(await store.find('mau', 'q1')).toEqual({
      kind: 'question',
      fingerprint: 'f1',
      receivedAt: '2026-11-24T02:30:00.000Z',
      agency: 'Sở Xây dựng',
      answerBy: '2026-12-08',
      codeHash: 'h1',
      codeCounter: 2,
      photos: [],
    });
  });

  test('gives back the photos that a question names, in their order', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    expect(await store.find('mau', 'q1')).toMatchObject({ photos: PHOTOS });
  });

  test('keeps a photo’s bytes and time as they came, and those of each place, question and portal apart', async () => {
    const store = await opened();
    const places = [photo(), photo({ n: 2 }), photo({ id: 'q2' }), photo({ portal: 'khac' })];
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addQuestion(question({ photos: PHOTOS, id: 'q2', codeHash: 'h2' }));
    await store.addQuestion(question({ photos: PHOTOS, portal: 'khac' }));
    const at = (index: number) => `2026-11-24T02:31:0${index}.000Z`;
    for (const [index, place] of places.entries()) {
      const bytes = new Uint8Array([...place.bytes, index]);
      const added = await store.addPhoto({ ...place, bytes, receivedAt: at(index) });
      expect(added).toEqual({ status: 'added', receivedAt: at(index) });
    }
    for (const [index, place] of places.entries()) {
      expect(await store.addPhoto(place)).toEqual({ status: 'repeated', receivedAt: at(index) });
    }
    for (const [index, { portal, id, n }] of places.entries()) {
      expect(await store.readPhoto(portal, id, n)).toEqual(new Uint8Array([0xff, 0xd8, 0, 0xff, index]));
    }
    expect(await store.readPhoto('mau', 'q1', 3)).toBeUndefined();
  });

  test('keeps of a part of something longer that part alone', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    expect(await store.readPhoto('mau', 'q1', 1)).toEqual(new Uint8Array([0xff, 0xd8, 0, 0xff]));
  });

  test('fills a photo’s place once, leaves the first as it was, and says when that came', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    await store.addPhoto(photo());
    const again = photo({ bytes: new Uint8Array([9]), receivedAt: '2026-11-25T00:00:00.000Z' });
    expect(await store.addPhoto(again)).toEqual({
      status: 'repeated',
      receivedAt: '2026-11-24T02:31:00.000Z',
    });
    expect(await store.readPhoto('mau', 'q1', 1)).toEqual(photo().bytes);
  });

  test('takes one of many photos that come at once for the same place', async () => {
    const store = await opened();
    await store.addQuestion(question({ photos: PHOTOS }));
    const receivedAt = (second: number) => `2026-11-24T02:31:${second + 10}.000Z`;
    const all = Array.from({ length: 20 }, (_, n) => store.addPhoto(photo({ receivedAt: receivedAt(n) })));
    const results = await Promise.all(all);
    expect(results.filter(({ status }) => status === 'added')).toHaveLength(1);
    expect(new Set(results.map((result) => result.receivedAt)).size).toBe(1);
  });

  test.each(['nothing', 'a ballot'])('takes no photo where it holds %s', async (what) => {
    const store = await opened();
    if (what === 'a ballot') await store.addBallot(ballot({ id: 'q1' }));
    await expect(store.addPhoto(photo())).rejects.toThrow();
    expect(await store.readPhoto('mau', 'q1', 1)).toBeUndefined();
  });

  test('finds nothing under an id of another portal', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.find('khac', 'q1')).toBeUndefined();
  });

  test('takes an id once, and leaves the first as it was', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ fingerprint: 'f2', codeHash: 'h2' }))).toBe('id-taken');
    expect(await store.find('mau', 'q1')).toMatchObject({ fingerprint: 'f1' });
  });

  test('takes an id once, whatever the kind', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addBallot(ballot({ id: 'q1' }))).toBe('id-taken');
  });

  test('takes the same id again at another portal', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ portal: 'khac' }))).toBe('added');
  });

  test('takes one of many that come at once with the same id', async () => {
    const store = await opened();
    const all = Array.from({ length: 20 }, (_, n) => store.addQuestion(question({ codeHash: `h${n}` })));
    const results = await Promise.all(all);
    expect(results.filter((result) => result === 'added')).toHaveLength(1);
    expect(results.filter((result) => result === 'id-taken')).toHaveLength(19);
  });

  test('refuses a code hash that another question of the portal has, and keeps nothing of that attempt', async () => {
    const store = await opened();
    await store.addQuestion(question());
    expect(await store.addQuestion(question({ id: 'q2' }))).toBe('code-taken');
    expect(await store.find('mau', 'q2')).toBeUndefined();
    expect(await store.addQuestion(question({ id: 'q2', codeHash: 'h2', codeCounter: 1 }))).toBe('added');
  });

  test('counts the later revision of a credential', async () => {
    const store = await opened();
    expect(await store.addBallot(ballot())).toBe('counted');
    expect(await store.addBallot(ballot({ id: 'b2', revision: 2 }))).toBe('counted');
    expect(await store.find('mau', 'b1')).toMatchObject({
      kind: 'ballot',
      status: 'superseded',
      revision: 1,
    });
    expect(await store.find('mau', 'b2')).toMatchObject({ kind: 'ballot', status: 'counted', revision: 2 });
  });

  test('counts the later revision also when it comes first', async () => {
    const store = await opened();
    await store.addBallot(ballot({ id: 'b2', revision: 2 }));
    expect(await store.addBallot(ballot())).toBe('superseded');
    expect(await store.find('mau', 'b2')).toMatchObject({ status: 'counted' });
  });

  test('counts the greater id of one revision, in either order', async () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const store = await opened();
      for (const id of ids) await store.addBallot(ballot({ id }));
      expect(await store.find('mau', 'a')).toMatchObject({ status: 'superseded' });
      expect(await store.find('mau', 'b')).toMatchObject({ status: 'counted' });
    }
  });

  test('compares revisions as numbers, not as texts', async () => {
    const store = await opened();
    await store.addBallot(ballot({ id: 'b9', revision: 9 }));
    expect(await store.addBallot(ballot({ id: 'b10', revision: 10 }))).toBe('counted');
  });

  test('keeps the ballots of different credentials, consultations and portals apart', async () => {
    const store = await opened();
    await store.addBallot(ballot());
    await store.addBallot(ballot({ id: 'b2', credential: 'c2' }));
    await store.addBallot(ballot({ id: 'b3', consultation: 'cau-moi' }));
    await store.addBallot(ballot({ id: 'b4', portal: 'khac' }));
    expect(await store.find('mau', 'b1')).toMatchObject({ status: 'counted' });
  });
});
