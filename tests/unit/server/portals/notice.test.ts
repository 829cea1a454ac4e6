import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { noticeOf, rememberNotices, withHash } from '../../../../server/portals/notice';
import { createMemoryStore } from '../../../../server/store/memoryStore';
import { LISTED_PORTAL, NOW, WHOLE_PORTAL } from '../testCollector';

const { portal } = WHOLE_PORTAL;
const { hash: _, ...text } = portal.privacy ?? { hash: '' };
const changed = { ...portal, privacy: { ...portal.privacy, retention: { vi: '6 tháng' } } } as typeof portal;

test('the hash is that of the notice’s own JSON, so that any other wording has another', async () => {
  const { privacy } = await withHash(portal);
  expect(privacy?.hash).toBe(createHash('sha256').update(JSON.stringify(text)).digest('hex'));
  expect(privacy).toMatchObject(text);
  expect((await withHash(changed)).privacy?.hash).not.toBe(privacy?.hash);
});

test('a portal without a notice has no hash', async () => {
  expect(await withHash(LISTED_PORTAL.portal)).toEqual(LISTED_PORTAL.portal);
});

test('a notice that was shown once is known after another took its place, at its portal alone', async () => {
  const store = createMemoryStore();
  const before = await withHash(portal);
  await rememberNotices(store, new Map([['mau', { ...WHOLE_PORTAL, portal: before }]]), NOW);
  const after = await withHash(changed);
  const hash = before.privacy?.hash ?? '';
  expect(await noticeOf(store, after, hash)).toEqual(before.privacy);
  expect(await noticeOf(store, after, after.privacy?.hash ?? '')).toEqual(after.privacy);
  expect(await noticeOf(store, { ...after, id: 'khac' }, hash)).toBeUndefined();
  expect(await noticeOf(store, after, '0'.repeat(64))).toBeUndefined();
});
