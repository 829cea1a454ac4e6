import { expect, test } from 'vitest';
import { keepPosts } from '../../../demo/builder/preview/keepPosts';

test('what is read passes, and what is posted leaves the page by no way', async () => {
  const asked: unknown[] = [];
  const page = {
    fetch: async (url: unknown) => {
      asked.push(url);
      return new Response('{}');
    },
  } as unknown as Window & typeof globalThis;
  keepPosts(page);
  await page.fetch('https://a.example/portal.json', { method: 'GET' });
  await expect(page.fetch('https://a.example/submissions', { method: 'POST' })).rejects.toThrow(TypeError);
  await expect(page.fetch(new Request('https://a.example/lookup', { method: 'POST' }))).rejects.toThrow(
    TypeError,
  );
  expect(asked).toEqual(['https://a.example/portal.json']);
});
