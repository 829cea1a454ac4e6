import { describe, expect, test } from 'vitest';
import { consulting } from '../../consultations/aConsultation';
import { NOW } from '../../testCollector';
import { aDraft, BASICS, CONSULTATIONS, consultingWorld, DRAFT, putText, SINGLE } from './testConsultations';

async function drafting() {
  const world = await consultingWorld();
  const path = await aDraft(world.desk);
  const id = path.slice(CONSULTATIONS.length + 1);
  const definition = async () => (await world.store.consultation('mau', id))?.definition;
  return { ...world, path, id, definition };
}

describe('what is asked', () => {
  test('is added in five kinds, put in order and taken away', async () => {
    const { desk, path, definition } = await drafting();
    const ask = (itemKind: string, changes = {}) =>
      desk.post(path, { ...SINGLE, itemTitleEn: '', itemKind, choices: '', ...changes });
    await desk.post(path, SINGLE);
    await ask('multiple', { choices: 'a\r\nb\r\n\r\nc', min: '', max: '2' });
    await ask('rating', { choices: '1\n2\n3\n4\n5' });
    await ask('stance');
    await ask('text');
    const choices = ['a', 'b', 'c'].map((id) => ({ id, label: { vi: id } }));
    const title = { vi: SINGLE.itemTitle };
    expect((await definition())?.items).toEqual([
      {
        id: 'cau-1',
        kind: 'single',
        title: { vi: SINGLE.itemTitle, en: SINGLE.itemTitleEn },
        choices: [
          { id: '22-gio', label: { vi: '22 giờ', en: '10 pm' } },
          { id: '23-gio', label: { vi: '23 giờ' } },
        ],
      },
      { id: 'cau-2', kind: 'multiple', title, choices, min: 1, max: 2 },
      { id: 'cau-3', kind: 'rating', title, levels: ['1', '2', '3', '4', '5'].map((vi) => ({ vi })) },
      { id: 'cau-4', kind: 'stance', title },
      { id: 'cau-5', kind: 'text', title },
    ]);
    await desk.post(path, { form: 'item-up', item: 'cau-3' });
    await desk.post(path, { form: 'item-up', item: 'cau-1' });
    await desk.post(path, { form: 'item-removed', item: 'cau-2' });
    await ask('text');
    const ids = (await definition())?.items.map(({ id }) => id);
    expect(ids).toEqual(['cau-1', 'cau-3', 'cau-4', 'cau-5', 'cau-6']);
  });

  test.each([
    [{ itemKind: '' }, 'Chọn loại câu hỏi'],
    [{ itemKind: 'ranking' }, 'Chọn loại câu hỏi'],
    [{ itemTitle: ' ' }, 'Viết nội dung câu hỏi'],
    [{ choices: 'một' }, 'Viết từ hai lựa chọn trở lên'],
    [{ choices: Array.from({ length: 51 }, (_, n) => `${n}`).join('\n') }, 'tối đa 50'],
    [{ choices: 'một\n| two' }, 'Dòng\u00a02: viết tiếng Việt'],
    [{ choices: 'một\n\nmột' }, 'Dòng\u00a03: lựa chọn này đã có'],
    [{ choices: `một\n${'a'.repeat(301)}` }, 'Dòng\u00a02: rút ngắn'],
    [{ itemKind: 'rating' }, 'Viết đủ năm mức'],
    [{ itemKind: 'stance' }, 'không có lựa chọn'],
    [{ itemKind: 'multiple', min: '0' }, 'Chọn ít nhất: viết một số từ 1 đến 2'],
    [{ itemKind: 'multiple', max: '3' }, 'Chọn nhiều nhất: viết một số từ 1 đến 2'],
    [{ itemKind: 'multiple', min: '2', max: '1' }, 'không nhỏ hơn số ít nhất'],
  ])('is refused as %j, and what was typed is still there', async (changes, sentence) => {
    const { desk, path, definition } = await drafting();
    const typed: Record<string, string> = { ...SINGLE, ...changes };
    const { status, page } = await desk.post(path, typed);
    expect(status).toBe(422);
    expect(page).toContain(sentence);
    for (const field of ['itemTitle', 'itemTitleEn', 'choices', 'min', 'max'])
      expect(page).toContain(typed[field] ?? '');
    expect((await definition())?.items).toEqual([]);
  });

  test('is offered only in kinds that the portal takes', async () => {
    const hosted = consulting();
    const accepts = ['ballot', 'ballot.single'];
    const { desk } = await consultingWorld({ hosted: { ...hosted, portal: { ...hosted.portal, accepts } } });
    const path = await aDraft(desk);
    expect((await desk.get(path)).page).not.toContain('value="stance"');
    const text = { ...SINGLE, itemKind: 'text', choices: '' };
    expect((await desk.post(path, text)).status).toBe(422);
    await desk.post(path, SINGLE);
    expect((await desk.post(path, { ...text, form: 'item-corrected', item: 'cau-1' })).status).toBe(422);
    await putText(desk, path, DRAFT);
    const { status, page } = await desk.post(path, { form: 'published', sure: 'yes' });
    expect(status).toBe(422);
    expect(page).toContain('Cổng chưa nhận loại câu hỏi này');
  });

  test('is text, whatever it looks like', async () => {
    const { desk, path } = await drafting();
    await desk.post(path, {
      ...SINGLE,
      itemTitle: '<b>x',
      itemTitleEn: '<b>x',
      choices: '<b>x | <b>x\n"><b>',
    });
    await putText(desk, path, `<b>đầu\n${DRAFT.replace('chợ đêm', '<b>chợ')}\n<b>cuối`);
    const { page } = await desk.post(path, { form: 'cut', draftText: `<b>đầu\n${DRAFT}\n</textarea><b>` });
    expect(page).toContain('&lt;b&gt;đầu');
    expect(page).not.toContain('<b>');
  });
});

describe('the text', () => {
  test('is looked at before it is saved: what it has, and what is left out', async () => {
    const { desk, path, definition } = await drafting();
    const { status, page } = await desk.post(path, { form: 'cut', draftText: DRAFT });
    expect(status).toBe(200);
    expect(page).toContain('1 chương, 2 điều, 2 khoản');
    expect(page).toMatch(/Phần đầu không đưa vào[\s\S]*ỦY BAN NHÂN DÂN/);
    expect(page).toMatch(/Phần cuối không đưa vào[\s\S]*Nơi nhận/);
    expect(await definition()).not.toHaveProperty('text');
    expect((await putText(desk, path, DRAFT)).status).toBe(303);
    expect((await definition())?.text?.parts.map(({ id }) => id)).toEqual([
      ...['chuong-1', 'dieu-1', 'dieu-1.khoan-1', 'dieu-1.khoan-2', 'dieu-2'],
    ]);
    expect((await desk.get(path)).page).toContain('1 chương, 2 điều, 2 khoản');
  });

  test('that leaves a number out, or has lines that were not cut, is doubted, and can be saved all the same', async () => {
    const { desk, path, definition } = await drafting();
    const odd = 'Điều 1. Chợ\n1. Họp.\n3. <b>Tan.\nĐiều 3. Rác\nGom.';
    const { page } = await desk.post(path, { form: 'cut', draftText: odd });
    expect(page).toContain('<li>Điều 1 có dòng bắt đầu bằng “3.” mà chưa có “2.” nên chưa được tách.</li>');
    expect(page).toContain('<li>Sau Điều 1 là Điều 3.</li>');
    expect(page).toContain('<details open>');
    // A screen reader is brought to a sentence, not to all parts.
    expect(page).toMatch(
      / autofocus role="status"><strong>[^<]* Chưa lưu\. Có 2\u00a0chỗ cần xem lại\.<\/strong><\/p>/,
    );
    expect(page.match(/ autofocus/g)).toHaveLength(1);
    expect(page.indexOf('Cần xem lại')).toBeLessThan(page.indexOf('2 điều, 1 khoản'));
    expect((await putText(desk, path, odd)).status).toBe(303);
    expect((await definition())?.text?.parts).toHaveLength(3);
    expect((await desk.get(path)).page).not.toContain('<details open>');
  });

  test('that is numbered well is not doubted; of many doubts the first twenty are told', async () => {
    const { desk, path } = await drafting();
    expect((await desk.post(path, { form: 'cut', draftText: DRAFT })).page).not.toContain('Cần xem lại');
    const many = Array.from({ length: 25 }, (_, n) => `Điều ${2 * n + 1}. Chợ`).join('\n');
    const { page } = await desk.post(path, { form: 'cut', draftText: many });
    expect(page.match(/<li>Sau Điều/g)).toHaveLength(20);
    expect(page).toContain('Và 4\u00a0chỗ nữa.');
    const twenty = await desk.post(path, {
      form: 'cut',
      draftText: many.split('\n').slice(0, 21).join('\n'),
    });
    expect(twenty.page.match(/<li>Sau Điều/g)).toHaveLength(20);
    expect(twenty.page).not.toContain('chỗ nữa');
  });

  test('that is another one than was looked at is looked at again', async () => {
    const { desk, path, definition } = await drafting();
    const { page } = await desk.post(path, { form: 'cut', draftText: DRAFT });
    const mark = /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const again = await desk.post(path, { form: 'text', mark, draftText: `${DRAFT}\nĐiều 3. Thêm` });
    expect(again.status).toBe(200);
    expect(again.page).toContain('Chưa lưu.');
    expect(again.page).toContain('1 chương, 3 điều');
    expect(await definition()).not.toHaveProperty('text');
  });

  test.each([
    ['', 'Viết toàn văn dự thảo'],
    ['Không có gì <cả>', 'Chưa thấy điều nào'],
    ['Điều 2. Hai\nĐiều 1. Một', 'Dòng\u00a02: “Điều 1” đứng sau “Điều 2”'],
    [
      Array.from({ length: 501 }, (_, n) => `Điều ${n + 1}. Tên\nChữ.`).join('\n'),
      'tối đa 500 mục, tính cả điều, khoản: bớt 1',
    ],
  ])('is refused, and the paste is kept: %#', async (draftText, sentence) => {
    const { desk, path, definition } = await drafting();
    const { status, page } = await desk.post(path, { form: 'cut', draftText });
    expect(status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(`${draftText.replace('<cả>', '&lt;cả&gt;')}</textarea>`);
    expect(await definition()).not.toHaveProperty('text');
  });

  test('is a million letters at most, and more of a paste than that is told so', async () => {
    const { desk, path } = await drafting();
    const long = `Điều 1. Tên\n${'a '.repeat(500_000)}`;
    expect((await desk.post(path, { form: 'cut', draftText: long })).page).toContain('bớt');
    expect((await desk.post(path, { form: 'cut', draftText: 'ữ'.repeat(600_000) })).status).toBe(413);
  });

  test('of a draft is taken away again, or another put in its place', async () => {
    const { desk, path, definition } = await drafting();
    await putText(desk, path, DRAFT);
    await putText(desk, path, 'Điều 1. Khác\nChữ.');
    expect((await definition())?.text?.versions).toHaveLength(1);
    await desk.post(path, { form: 'text-removed' });
    expect(await definition()).not.toHaveProperty('text');
  });
});

describe('a draft', () => {
  test('is made public only when the officer says so, something is asked, and it does not close in the past', async () => {
    const { desk, path, store, id, at } = await drafting();
    const nothing = await desk.post(path, { form: 'published' });
    expect(nothing.status).toBe(422);
    expect(nothing.page).toContain('Chưa hỏi gì');
    expect(nothing.page).toContain('Xem lại toàn bộ');
    await desk.post(path, SINGLE);
    await at(Date.parse('2026-12-31T10:00:00Z'));
    const late = await desk.post(path, { form: 'published', sure: 'yes' });
    expect(late.page).toContain('Lúc đóng đã qua');
    expect((await store.consultation('mau', id))?.state).toBe('draft');
    await at(Date.parse('2026-12-31T09:59:59Z'));
    expect((await desk.post(path, { form: 'published', sure: 'yes' })).status).toBe(303);
    expect((await store.consultation('mau', id))?.state).toBe('public');
  });

  test('has put up its text when it goes public, not when it was pasted', async () => {
    const { desk, path, definition, at } = await drafting();
    await putText(desk, path, DRAFT);
    await at(NOW + 86_400_000);
    await desk.post(path, { form: 'published', sure: 'yes' });
    expect((await definition())?.text?.versions).toEqual([
      { draft: '2026-11-24', at: '2026-11-25T02:30:00Z', removed: [], reworded: [] },
    ]);
  });

  test('is nobody’s but the desk’s, and is thrown away for good', async () => {
    const { app, desk, path, store } = await drafting();
    await desk.post(path, SINGLE);
    expect((await app.request(`/v1/mau${path.slice(5)}.json`)).status).toBe(404);
    const removed = await desk.post(path, { form: 'removed' });
    expect(removed.headers.get('Location')).toBe(`${CONSULTATIONS}?done=removed`);
    expect(await store.consultations('mau')).toEqual([]);
    expect((await desk.get(path)).status).toBe(404);
  });

  test('that somebody else has saved is shown anew, with what was typed', async () => {
    const { desk, path, definition } = await drafting();
    const seen = /name="seen" value="([^"]*)"/.exec((await desk.get(path)).page)?.[1] ?? '';
    await desk.post(path, SINGLE);
    const typed = { ...BASICS, form: 'basics', name: 'Tên khác' };
    const { status, page } = await desk.post(path, { ...typed, seen });
    expect(status).toBe(409);
    expect(page).toContain('vừa có thay đổi khác');
    expect(page).toContain('value="Tên khác"');
    expect((await definition())?.title.vi).toBe(BASICS.name);
    for (const form of ['published', 'removed', 'text', 'item-removed'])
      expect((await desk.post(path, { form, seen, sure: 'yes' })).status).toBe(409);
    expect((await definition())?.items).toHaveLength(1);
  });

  test('has its facts edited, and a promised day taken back', async () => {
    const { desk, path, definition } = await drafting();
    await desk.post(path, SINGLE);
    await desk.post(path, { ...BASICS, form: 'basics', agencyEn: 'Trade Office', resultsBy: '' });
    expect(await definition()).toMatchObject({ agency: { vi: BASICS.agency, en: 'Trade Office' } });
    expect(await definition()).not.toHaveProperty('resultsBy');
    expect((await definition())?.items).toHaveLength(1);
  });

  test('takes no form that it does not have', async () => {
    const { desk, path, definition } = await drafting();
    const before = await definition();
    for (const form of ['closed-early', 'annulled', 'reopened', 'khac', ''])
      expect((await desk.post(path, { form, annulReason: 'x', earlyReason: 'Lý do' })).status).toBe(409);
    expect(await definition()).toEqual(before);
  });
});
