import { describe, expect, test } from 'vitest';
import type { NewQuestion } from '../../../../../server/store/store';
import { MOCK_PORTAL } from '../../../../../server-mock/mockPortal';
import { LISTED_PORTAL } from '../../testCollector';
import { type DeskWorld, deskWorld, LAN, signIn, stored } from '../testDesk';

const COMMUNES = { ...LISTED_PORTAL, communes: MOCK_PORTAL.communes };
const [first, second] = COMMUNES.communes?.communes ?? [];

/** The cells of each line below a caption, as they are read. */
function lines(page: string, caption: string): string[][] {
  const [, table = ''] = page.split(`>${caption}</caption>`);
  return [...(table.split('</table>')[0] ?? '').matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<svg.*<\/svg>/s, ''),
    ),
  );
}

async function holding(...questions: readonly Partial<NewQuestion>[]): Promise<DeskWorld> {
  const world = deskWorld({ hosted: COMMUNES });
  for (const question of questions) await stored(world, question);
  return world;
}

describe('statistics', () => {
  test('tell for each topic what came, what became of it, and how much was in time', async () => {
    const world = await holding({ topic: null, answerBy: '2026-11-23' });
    const ids = [];
    for (const answerBy of ['2026-12-01', '2026-11-20', '2026-12-01', null])
      ids.push(await stored(world, { topic: 'duong-sa', answerBy }));
    const answer = { state: 'answered', agency: 'Sở', text: 'Đã sửa.' } as const;
    for (const id of ids.slice(0, 2))
      await world.store.act('mau', id, answer, 'Lan', '2026-11-24T02:00:00.000Z', 1);
    const { page } = await (await signIn(world)).get('/desk/statistics');
    expect(page).toContain('<h1>Thống kê: Từ tháng 01/2026 đến tháng 11/2026</h1>');
    expect(lines(page, 'Theo lĩnh vực')).toEqual([
      ['Đường sá, đèn đường', '4', '2', '0', '2', '0', '1 trong 2 (50\u00a0%)'],
      ['Người hỏi không rõ, cần chuyển giúp', '1', '0', '0', '1', '1', 'Chưa có'],
      ['Tất cả', '5', '2', '0', '3', '1', '1 trong 2 (50\u00a0%)'],
    ]);
    expect(lines(page, 'Theo tháng').map(([month]) => month)).toEqual(['11/2026', 'Tất cả']);
    expect(page).toContain('<rect class="part" width="50" height="8"/>');
    expect(page).not.toContain('style=');
    expect(page).not.toContain('Theo xã, phường');
  });

  test('tell communes of few questions together, and say why', async () => {
    const world = await holding(
      ...Array.from({ length: 12 }, () => ({ commune: first?.id ?? '' })),
      ...Array.from({ length: 3 }, () => ({ commune: second?.id ?? '' })),
      {},
    );
    const { page } = await (await signIn(world)).get('/desk/statistics');
    expect(lines(page, 'Theo xã, phường').map(([name, received]) => [name, received])).toEqual([
      ['Không ghi xã, phường', '1'],
      ['Xã, phường còn lại (2)', '15'],
      ['Tất cả', '16'],
    ]);
    expect(page).toContain('dưới 10\u00a0câu hỏi được gộp chung');
  });

  test('are of the months that were chosen', async () => {
    const world = await holding({ receivedAt: '2026-10-05T02:00:00.000Z' }, {});
    const lan = await signIn(world);
    const { page } = await lan.get('/desk/statistics?from=2026-10&to=2026-10');
    expect(lines(page, 'Theo tháng')).toEqual([
      ['10/2026', '1', '0', '0', '1', '0', 'Chưa có'],
      ['Tất cả', '1', '0', '0', '1', '0', 'Chưa có'],
    ]);
    expect(page).toContain('<option value="2026-10" selected>10/2026</option>');
    expect((await lan.get('/desk/statistics?from=2026-09&to=2026-09')).page).toContain(
      'Không nhận câu hỏi nào trong thời gian này.',
    );
  });

  test('are of what the officer sees, and of nobody who is not signed in', async () => {
    const world = deskWorld({ officers: [{ ...LAN, agencies: ['Sở Y tế'] }] });
    await stored(world);
    expect((await (await signIn(world)).get('/desk/statistics')).page).toContain('Không nhận câu hỏi nào');
    expect((await world.app.request('http://gop-y.mau.example/desk/statistics')).status).toBe(303);
  });
});
