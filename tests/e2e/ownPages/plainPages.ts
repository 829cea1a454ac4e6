import type { Page } from 'playwright';
import type { OwnPage, Places } from './ownPage';

/** The collector's plain pages as they are where no script came. */
export function plainPages({ collector }: Pick<Places, 'collector'>): readonly OwnPage[] {
  const at = (path: string) => async (page: Page) => {
    await page.route('**/gop-y.js', (route) => route.abort());
    await page.goto(`${collector}/ha-may${path}`);
  };
  const sent = (path: string, fill: (page: Page) => Promise<void>) => async (page: Page) => {
    await at(path)(page);
    await fill(page);
    await page.locator('main form > button').last().click();
    await page.waitForLoadState();
  };
  const survey = '/consultations/bo-phan-mot-cua';
  const nothing = async () => {};
  return [
    { name: 'plain/ask', show: at('') },
    { name: 'plain/ask-english', show: at('?lang=en') },
    { name: 'plain/ask-wrong', show: sent('', nothing) },
    { name: 'plain/received', show: sent('', question) },
    { name: 'plain/no-such-portal', show: at('-khong-co') },
    { name: 'plain/consultation', show: at(survey) },
    { name: 'plain/consultation-wrong', show: sent(survey, nothing) },
    { name: 'plain/ballot-received', show: sent(survey, ballot) },
    { name: 'plain/draft', show: at('/consultations/he-pho-cho-va-rac') },
    { name: 'plain/upcoming', show: at('/consultations/xe-buyt-len-nui') },
    { name: 'plain/results', show: at('/consultations/ten-cau-moi') },
  ];
}

async function question(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.locator('textarea').fill('Đèn đường trước trường Cầu Gỗ hỏng từ đầu tuần, bao giờ thay?');
}

async function ballot(page: Page): Promise<void> {
  for (const group of await page.locator('fieldset').all()) await group.locator('input').first().check();
}
