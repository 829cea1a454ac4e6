import type { Page } from 'playwright';
import type { OwnPage, Places } from './ownPage';

/** The officers' desk. */
export function deskPages({ collector, officer }: Places): readonly OwnPage[] {
  const go = (path: string) => (page: Page) => page.goto(`${collector}/desk${path}`);
  const signIn = async (page: Page) => {
    await go('')(page);
    if (!page.url().endsWith('/sign-in')) return;
    await page.locator('#officer').fill(officer.id);
    await page.locator('#password').fill(officer.password);
    await page.locator('main button').click();
    await page.waitForURL('**/desk');
  };
  const within = (path: string, then: (page: Page) => Promise<void> = async () => {}) => {
    return async (page: Page) => {
      await signIn(page);
      await go(path)(page);
      await then(page);
    };
  };
  const first = async (page: Page) => {
    await page.locator('.inbox a').first().click();
    await page.locator('h1').waitFor();
  };
  const wrong = async (page: Page) => {
    await page.locator('main form button').first().click();
    await page.getByRole('alert').waitFor();
  };
  const preview = async (page: Page) => {
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Người dân sẽ thấy' }).waitFor();
  };
  const ofOne = async (page: Page) => {
    await page.locator('a[href*="about="]').first().click();
    await page.locator('a[href="/desk/log"]').last().waitFor();
  };
  const consultation = (id: string, more = '') => within(`/consultations/${id}${more}`);
  return [
    { name: 'desk/sign-in', show: async (page) => void (await go('/sign-in')(page)) },
    {
      name: 'desk/sign-in-wrong',
      async show(page) {
        await go('/sign-in')(page);
        await page.locator('main button').click();
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'desk/link-unknown', show: async (page) => void (await go('/once/nobody')(page)) },
    { name: 'desk/inbox', show: within('') },
    { name: 'desk/inbox-done', show: within('?shelf=done') },
    { name: 'desk/inbox-late', show: within('?shelf=open&due=late') },
    { name: 'desk/inbox-found', show: within('?shelf=open&words=đường') },
    { name: 'desk/inbox-nothing-found', show: within('?shelf=open&words=khongcotunay') },
    {
      name: 'desk/inbox-code-unknown',
      show: within('', async (page) => {
        await page.locator('summary').last().click();
        await page.locator('#code').fill('2345');
        await page.locator('#code').press('Enter');
        await page.getByText('Không có câu hỏi nào mang mã này.').waitFor();
      }),
    },
    { name: 'desk/question', show: within('', first) },
    {
      name: 'desk/question-wrong',
      show: within('', async (page) => {
        await first(page);
        await page.locator('details[open] button').click();
        await page.getByRole('alert').waitFor();
      }),
    },
    { name: 'desk/question-answered', show: within('?shelf=done', first) },
    { name: 'desk/not-found', show: within('/nowhere') },
    { name: 'desk/statistics', show: within('/statistics') },
    { name: 'desk/export', show: within('/export?what=questions&shelf=open') },
    { name: 'desk/export-statistics', show: within('/export?what=statistics') },
    { name: 'desk/export-wrong', show: within('/export?what=questions&shelf=open', wrong) },
    { name: 'desk/topics', show: within('/topics') },
    { name: 'desk/topics-saved', show: within('/topics?done=topic') },
    { name: 'desk/topic', show: within('/topics/y-te') },
    { name: 'desk/topic-elsewhere', show: within('/topics/khan-cap') },
    { name: 'desk/topic-preview', show: within('/topics/y-te', preview) },
    { name: 'desk/topic-new-wrong', show: within('/topics/new', wrong) },
    { name: 'desk/communes', show: within('/communes') },
    { name: 'desk/communes-preview', show: within('/communes', preview) },
    { name: 'desk/officers', show: within('/officers') },
    { name: 'desk/officers-signed-out', show: within('/officers?done=hoa') },
    { name: 'desk/log', show: within('/log') },
    { name: 'desk/log-of-one', show: within('/log', ofOne) },
    { name: 'desk/consultations', show: within('/consultations') },
    { name: 'desk/consultation-new', show: within('/consultations/new') },
    {
      name: 'desk/consultation-new-wrong',
      show: within('/consultations/new', async (page) => {
        await page.locator('main button').click();
        await page.getByRole('alert').waitFor();
      }),
    },
    { name: 'desk/consultation-open', show: consultation('bo-phan-mot-cua') },
    { name: 'desk/consultation-upcoming', show: consultation('xe-buyt-len-nui') },
    { name: 'desk/consultation-draft-text', show: consultation('he-pho-cho-va-rac') },
    { name: 'desk/consultation-closed', show: consultation('ten-cau-moi') },
    { name: 'desk/opinions', show: consultation('bo-phan-mot-cua', '/words') },
    { name: 'desk/opinions-shown', show: consultation('bo-phan-mot-cua', '/words?shelf=shown') },
    { name: 'desk/outcomes', show: consultation('ten-cau-moi', '/outcomes') },
  ];
}
