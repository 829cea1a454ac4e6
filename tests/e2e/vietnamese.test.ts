import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, openPanel } from './citizen';
import { facesIn } from './faces';
import { snippetFor } from './host';
import { badlySetIn } from './marks';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A portal's own font that lacks what Vietnamese has beyond Latin 1, as web fonts do. */
const PORTAL_FONT = `<style>
@font-face { font-family: Portal; src: local("DejaVu Serif"); unicode-range: U+0-FF }
body { font: 16px/1 Portal, "DejaVu Sans Mono"; text-transform: uppercase; letter-spacing: -1px }
</style>`;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** What is done on every screen: where it stands, and what it is. */
type Look = (page: Page, place: string, screen: string) => Promise<void>;

/** Through the screens of the panel, with what is wrong on some of them too. */
async function throughThePanel(look: Look): Promise<void> {
  const { page, context } = await world.visitor({ viewport: { width: 360, height: 740 } });
  await page.goto(world.host.put('/tieng-viet', { body: PORTAL_FONT + snippetFor(world.network.origin) }));
  await page.getByRole('button', { name: 'Hỏi đáp · Góp ý' }).waitFor();
  await look(page, 'gop-y', 'launcher');
  await openPanel(page);
  await look(page, 'gop-y', 'home');
  await press(page, /^Hỏi hoặc phản ánh/);
  await press(page, 'Tiếp tục');
  await page.getByRole('link', { name: 'Viết nội dung câu hỏi' }).waitFor();
  await look(page, 'gop-y', 'text that is missing');
  await page.getByLabel('Nội dung câu hỏi').fill('Bao giờ sửa đường?');
  await press(page, 'Tiếp tục');
  await page.getByLabel('Không rõ, nhờ cơ quan chuyển giúp').check();
  await look(page, 'gop-y', 'topic');
  await press(page, 'Tiếp tục');
  await page.getByLabel(/^Số điện thoại/).fill('12');
  await press(page, 'Gửi câu hỏi');
  await page.getByRole('link', { name: /^Số điện thoại cần/ }).waitFor();
  await look(page, 'gop-y', 'contact that is malformed');
  await page.getByLabel(/^Số điện thoại/).fill('');
  await press(page, 'Gửi câu hỏi');
  await heading(page, 'Đã nhận câu hỏi').waitFor();
  await look(page, 'gop-y', 'receipt');
  await press(page, 'Quay lại');
  await press(page, /^Cho ý kiến/);
  await press(page, /^Đi làm giấy tờ/);
  await heading(page, /^Đi làm giấy tờ/).waitFor();
  await look(page, 'gop-y', 'consultation');
  await press(page, 'Bắt đầu');
  await heading(page, /^Câu/).waitFor();
  await look(page, 'gop-y', 'question of a ballot');
  await context.close();
}

async function throughThePlainPages(look: Look): Promise<void> {
  const { page, context } = await world.visitor({
    viewport: { width: 360, height: 740 },
  });
  for (const path of ['', '/consultations/bo-phan-mot-cua', '/consultations/ten-cau-moi']) {
    await page.goto(`${world.network.origin}/ha-may${path}`);
    await look(page, 'body', path || '/');
  }
  await context.close();
}

const EVERYWHERE = [
  ['the panel', throughThePanel],
  ['the plain pages', throughThePlainPages],
] as const;

test.for(EVERYWHERE)(
  'on %s no stacked mark is cut off or leaves its line, from 100 to 200 %',
  async ([, through]) => {
    const wrong: string[] = [];
    await through(async (page, place, screen) => {
      for (const scale of [1, 1.5, 2]) {
        for (const what of await badlySetIn(page, place, scale))
          wrong.push(`${screen}, ${scale * 100} %: ${what}`);
      }
    });
    expect(wrong).toEqual([]);
  },
);

test.for(EVERYWHERE)('on %s each word is of one font, whatever the portal’s own is', async ([, through]) => {
  const mixed: string[] = [];
  await through(async (page, place, screen) => {
    const all = await facesIn(page, place);
    expect(all.length, screen).toBeGreaterThan(0);
    for (const { what, faces } of all) if (faces.length !== 1) mixed.push(`${screen}, ${what}: ${faces}`);
  });
  expect(mixed).toEqual([]);
});
