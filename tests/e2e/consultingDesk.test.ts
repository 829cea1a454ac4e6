import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addChoice,
  closeEarly,
  correctChoices,
  doubt,
  drawUp,
  letThrough,
  makePublic,
  paste,
  respond,
} from './consultationDesk';
import { keyboard, pointer } from './hands';
import { signIn } from './officer';
import { arrive, type Citizen } from './ways';
import { createWorld, type World } from './world';

const DAY = 86_400_000;
const DRAFT = `QUY CHẾ (dự thảo)
Điều 1. Phạm vi
Quy chế này quy định về phố đi bộ cuối tuần.
Điều 2. Thời gian
1. Phố đi bộ mở từ 19 giờ đến 23 giờ.
2. Ngày mưa bão thì nghỉ.`;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const rows = (id: string) => world.rows(`select id from ballots where consultation = '${id}'`);

describe.each([
  ['by mouse', 'mouse'],
  ['by keyboard alone', 'keyboard'],
] as const)('an officer %s', (_name, by) => {
  test('draws up a consultation, citizens answer, it is closed, and both see what came of it', async () => {
    const name = `Phố đi bộ cuối tuần, ${by}`;
    const title = new RegExp(`^${name}`);
    const id = `pho-di-bo-cuoi-tuan-${by}`;
    const desk = await world.visitor();
    const hands = by === 'keyboard' ? keyboard(desk.page) : pointer(desk.page, 'mouse');
    const officer = await signIn(desk.page, world.desk, hands);
    await drawUp(officer, {
      name,
      agency: 'Sở Xây dựng tỉnh Hà Mây (minh hoạ)',
      summary: 'Giúp tỉnh chọn giờ mở phố đi bộ.',
      opens: new Date(Date.now() - 2 * DAY),
      closes: new Date(Date.now() + 20 * DAY),
    });
    await addChoice(officer, 'Nên mở mấy tối một tuần?', 'Hai tối | Two evenings\nNăm tối');
    await correctChoices(officer, 'Nên mở mấy tối một tuần?', 'Hai tối | Two evenings\nBa tối');
    await doubt(officer, DRAFT.replace('Điều 2', 'Điều 3').replace('2. Ngày', '2/ Ngày'), [
      'Sau Điều 1 là Điều 3.',
      'Khoản 1 Điều 3 có dòng bắt đầu bằng “2/” nên chưa được tách.',
    ]);
    // The form is open still, to be mended.
    await paste(officer, DRAFT, { counts: /^2 điều, 2 khoản$/ });

    // As citizens will see it; what is sent from there is counted nowhere.
    await hands.press(desk.page.getByRole('link', { name: 'Xem trước như người dân' }));
    const preview = desk.page.getByRole('region', { name: 'Hỏi đáp · Góp ý' });
    await preview.getByRole('heading', { name: title }).waitFor();
    await preview.getByRole('button', { name: 'Bắt đầu' }).click();
    await preview.getByRole('radio', { name: 'Ba tối' }).check();
    await preview.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await preview.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await preview.getByRole('heading', { name: 'Nơi tiếp nhận không nhận nội dung này' }).waitFor();
    expect(rows(id)).toEqual([]);
    await hands.press(desk.page.getByRole('link', { name: 'Về đợt lấy ý kiến' }));

    const early = await arrive(world, { name: 'early', by: 'pointer', lang: 'vi', width: 360 });
    await early.open();
    await early.press(early.panel.getByRole('button', { name: early.words.consult }));
    await early.panel.getByRole('button', { name: early.words.market }).waitFor();
    expect(await early.panel.getByRole('button', { name: title }).count()).toBe(0);
    await early.context.close();
    await makePublic(officer);

    const first = await answering(name);
    await first.choose(first.radio('Ba tối'));
    await first.press(first.button(first.words.next));
    await first.seeHeading('Điều 1. Phạm vi');
    await first.press(first.button(first.words.next));
    await first.seeHeading('Khoản 1 Điều 2. Thời gian');
    await first.choose(first.radio(first.words.disagree));
    await first.write(first.field(first.words.reason), 'Nên đóng lúc 22 giờ cho trẻ em ngủ.');
    await first.press(first.button(first.words.review));
    await first.press(first.button(first.words.sendOpinion));
    await first.seeHeading(first.words.opinionReceived);
    expect(rows(id)).toHaveLength(1);

    // The officer changes the text while it is open: the opinion on what changed counts apart.
    await desk.page.reload();
    await desk.page.getByText('Khi đang mở chỉ đếm số phiếu ý kiến', { exact: false }).waitFor();
    await paste(officer, DRAFT.replace('Ngày mưa bão', 'Ngày mưa to'), {
      fold: 'Dán bản khác',
      counts: /^Khoản 2 Điều 2$/,
      save: 'Công bố bản mới',
    });
    const second = await answering(name, async ({ panel }) => {
      await panel.getByText(/1\schỗ mới hoặc đã sửa/).waitFor();
    });
    await second.choose(second.radio('Hai tối'));
    await second.press(second.button(second.words.review));
    await second.context.setOffline(true);
    await second.press(second.panel.getByRole('button', { name: /^(Gửi ý kiến|Lưu để gửi sau)$/ }));
    await second.seeHeading(second.words.stored);

    await closeEarly(officer, 'Lễ hội được dời lên sớm.');
    await second.context.setOffline(false);
    await second.see(/^Đợt lấy ý kiến đã đóng lúc .* Phiếu này không được tính/);
    expect(rows(id)).toHaveLength(1);

    await letThrough(officer, 'Nên đóng lúc 22 giờ cho trẻ em ngủ.');
    await hands.press(desk.page.locator('summary', { hasText: 'Kết quả từng câu hỏi' }));
    await desk.page.getByText('Hai tối').first().waitFor();
    await respond(officer, 'Khoản 1 Điều 2', 'Tiếp thu', 'Phố đi bộ đóng lúc 22 giờ.');

    const later = await arrive(world, { name: 'later', by: 'pointer', lang: 'vi', width: 360 });
    await later.open();
    await later.press(later.panel.getByRole('button', { name: later.words.consult }));
    await later.press(later.panel.getByRole('button', { name: title }));
    await later.see(/^Đóng sớm lúc/);
    await later.see('Lễ hội được dời lên sớm.');
    await later.see(/^1\sphiếu gửi từ máy/);
    await later.press(later.panel.getByText('Khoản 1 Điều 2. Thời gian').first());
    await later.see('Nên đóng lúc 22 giờ cho trẻ em ngủ.');
    await later.see('Phố đi bộ đóng lúc 22 giờ.');
    expect(await later.panel.getByRole('radio').count()).toBe(0);
    for (const { context } of [desk, first, second, later]) await context.close();
  }, 120_000);
});

/** Somebody on a phone, on the first question of the consultation of this name. */
async function answering(
  name: string,
  before: (citizen: Citizen) => Promise<void> = async () => {},
): Promise<Citizen> {
  const citizen = await arrive(world, { name: 'phone', by: 'pointer', lang: 'vi', width: 360 });
  const { words, press, panel } = citizen;
  await citizen.open();
  await press(panel.getByRole('button', { name: words.consult }));
  await press(panel.getByRole('button', { name: new RegExp(`^${name}`) }));
  await before(citizen);
  await press(citizen.button(words.begin));
  return citizen;
}
