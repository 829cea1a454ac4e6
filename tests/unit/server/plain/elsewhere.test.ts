import { expect, test } from 'vitest';
import type { Portal, Topic } from '#protocol/portal';
import { LISTED_PORTAL, testApp } from '../testCollector';

const elsewhere: Topic = {
  id: 'khan-cap',
  label: { vi: 'Việc khẩn cấp', en: 'An emergency' },
  elsewhere: { text: { vi: 'Gọi <114>.' }, url: 'https://cuu-nan.example/', phones: ['114'] },
};

async function pageOf(topics: readonly Topic[], lang = 'vi'): Promise<string> {
  const portal: Portal = { ...LISTED_PORTAL.portal, topics };
  const app = testApp({ hosted: { ...LISTED_PORTAL, portal } });
  return (await app.request(`/mau?lang=${lang}`)).text();
}
const [taken] = LISTED_PORTAL.portal.topics as [Topic];

test('what is dealt with elsewhere is said below the form, with the ways there, and cannot be chosen', async () => {
  const page = await pageOf([taken, elsewhere]);
  expect(page).toContain('value="duong-sa"');
  expect(page).not.toContain('value="khan-cap"');
  expect(page).toContain('<h2 id="elsewhere">Việc trang này không nhận</h2>');
  expect(page).toContain('<span lang="vi">Gọi &lt;114&gt;.</span>');
  expect(page).toContain('<a href="https://cuu-nan.example/">');
  expect(page).toContain('<a href="tel:114">114</a>');
});

test('a text that is not there in English says which language it is in', async () => {
  const page = await pageOf([taken, elsewhere], 'en');
  expect(page).toContain('<dt lang="en">An emergency</dt>');
  expect(page).toContain('<span lang="vi">');
});

test('where everything is taken nothing is said of it', async () => {
  expect(await pageOf([taken])).not.toContain('id="elsewhere"');
});
