import { describe, expect, test } from 'vitest';
import { A_CONSULTATION } from '../../consultations/aConsultation';
import { aDraft, CONSULTATIONS, consultingWorld, SINGLE } from './testConsultations';

const CORRECTED = { ...SINGLE, form: 'item-corrected', item: 'cau-1' };

/** A draft that asks in this kind, and then one thing more. */
async function asking(changes: Readonly<Record<string, string>> = {}) {
  const world = await consultingWorld();
  const path = await aDraft(world.desk);
  const id = path.slice(CONSULTATIONS.length + 1);
  expect((await world.desk.post(path, { ...SINGLE, ...changes })).status).toBe(303);
  await world.desk.post(path, { ...SINGLE, itemKind: 'text', itemTitle: 'Còn gì nữa?', choices: '' });
  const items = async () => (await world.store.consultation('mau', id))?.definition.items ?? [];
  return { ...world, path, items };
}

/** What the fields of the correction's form hold, by name. */
function filled(page: string): Readonly<Record<string, string>> {
  const [, form = ''] = /class="correcting">([\s\S]*?)<\/form>/.exec(page) ?? [];
  const inputs = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const areas = [...form.matchAll(/name="(\w+)"[^>]*>\n([^<]*)<\/textarea>/g)];
  const [, itemKind = ''] = /<option value="(\w+)" selected/.exec(form) ?? [];
  return Object.fromEntries([
    ...[...inputs, ...areas].map(([, name = '', value = '']) => [name, value]),
    ['itemKind', itemKind],
  ]);
}

describe('a question that is there', () => {
  test.each([
    ['one of several', {}],
    ['one of several, in Vietnamese alone', { itemTitleEn: '', choices: '22 giờ\n23 giờ' }],
    ['several, all if one likes', { itemKind: 'multiple', choices: 'a\nb\nc' }],
    ['several within bounds', { itemKind: 'multiple', choices: 'a\nb\nc', min: '2', max: '2' }],
    ['five steps', { itemKind: 'rating', choices: '1 | one\n2\n3\n4\n5' }],
    ['agree or not', { itemKind: 'stance', choices: '' }],
    ['words', { itemKind: 'text', choices: '' }],
  ])('stands in its form as it was typed, and comes out of it unchanged: %s', async (_, changes) => {
    const { desk, path, items } = await asking(changes);
    const before = await items();
    const form = filled((await desk.get(`${path}?item=cau-1`)).page);
    expect(form).toMatchObject({ item: 'cau-1', ...SINGLE, form: 'item-corrected', ...changes });
    const saved = await desk.post(path, form);
    expect(saved.headers.get('Location'), saved.page).toBe(`${path}?done=item-corrected`);
    expect(await items()).toEqual(before);
  });

  test('keeps its id and its place, whatever becomes of its words and its kind', async () => {
    const { desk, path, items } = await asking();
    await desk.post(path, { ...CORRECTED, itemKind: 'stance', itemTitle: 'Nên đóng sớm?', choices: '' });
    expect(await items()).toEqual([
      { id: 'cau-1', kind: 'stance', title: { vi: 'Nên đóng sớm?', en: SINGLE.itemTitleEn } },
      { id: 'cau-2', kind: 'text', title: { vi: 'Còn gì nữa?', en: SINGLE.itemTitleEn } },
    ]);
    expect((await desk.get(`${path}?done=item-corrected`)).page).toContain('Đã sửa câu hỏi.');
  });

  test('is led to from beside it, and no other question’s form is on the page then', async () => {
    const { desk, path } = await asking();
    const { page } = await desk.get(path);
    expect(page).toContain('href="?item=cau-2#item-1" aria-label="Sửa: Còn gì nữa?"');
    expect(page).toContain('<h3 id="item-1">Còn gì nữa?</h3>');
    expect(page).toContain('value="item-added"');
    expect(page).not.toContain('value="item-corrected"');
    const open = (await desk.get(`${path}?item=cau-2`)).page;
    expect(open.match(/id="itemTitle"/g)).toHaveLength(1);
    expect(open).not.toContain('value="item-added"');
    expect(open).not.toContain('aria-label="Sửa: Còn gì nữa?"');
    const other = (await desk.get(`${path}?item=khac`)).page;
    expect(other).toContain('value="item-added"');
    expect(other).not.toContain('value="item-corrected"');
  });

  test.each([
    [{ itemKind: '' }, 'Chọn loại câu hỏi', 'itemKind'],
    [{ itemTitle: ' ' }, 'Viết nội dung câu hỏi', 'itemTitle'],
    [{ choices: 'một' }, 'Viết từ hai lựa chọn trở lên', 'choices'],
    [{ itemKind: 'stance' }, 'không có lựa chọn', 'choices'],
    [{ itemKind: 'multiple', max: '3' }, 'viết một số từ 1 đến 2', 'max'],
  ])('is not made wrong, as by %j, and what was typed is still there', async (changes, sentence, field) => {
    const { desk, path, items } = await asking();
    const before = await items();
    const typed = { ...CORRECTED, itemTitleEn: 'Typed anew', ...changes };
    const { status, page } = await desk.post(path, typed);
    expect(status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(`<a href="#${field}">`);
    const { form: _, ...fields } = typed;
    expect(filled(page)).toMatchObject(fields);
    expect(await items()).toEqual(before);
  });

  test('that somebody else has saved meanwhile comes back with what was typed', async () => {
    const { desk, path, items } = await asking();
    const { seen = '' } = filled((await desk.get(`${path}?item=cau-1`)).page);
    await desk.post(path, { ...CORRECTED, itemTitle: 'Lời của người kia?' });
    const { status, page } = await desk.post(path, { ...CORRECTED, itemTitle: 'Lời của tôi?', seen });
    expect(status).toBe(409);
    expect(filled(page)).toMatchObject({ itemTitle: 'Lời của tôi?' });
    expect(await items()).toMatchObject([{ title: { vi: 'Lời của người kia?' } }, {}]);
  });

  test('that somebody else has taken away is not put back, and what was typed can be copied', async () => {
    const { desk, path, items } = await asking();
    const { seen = '' } = filled((await desk.get(`${path}?item=cau-1`)).page);
    await desk.post(path, { form: 'item-removed', item: 'cau-1' });
    for (const fields of [{ ...CORRECTED, seen }, CORRECTED, { ...CORRECTED, itemTitle: '' }]) {
      const { status, page } = await desk.post(path, fields);
      expect(status).toBe(409);
      expect(page).toContain('vừa có người khác bỏ');
      expect(page).toContain('23 giờ</textarea>');
    }
    expect(await items()).toMatchObject([{ id: 'cau-2' }]);
  });

  test('of a consultation that is in the portal’s files is not corrected here', async () => {
    const { desk, store } = await consultingWorld();
    const path = `${CONSULTATIONS}/${A_CONSULTATION.id}`;
    const item = A_CONSULTATION.items[0]?.id ?? '';
    expect((await desk.get(`${path}?item=${item}`)).page).not.toContain('value="item-corrected"');
    expect((await desk.post(path, { ...CORRECTED, item })).status).toBe(409);
    expect(await store.consultations('mau')).toEqual([]);
  });
});

test('a question that is moved or taken away is not opened to be corrected', async () => {
  const { desk, path } = await asking();
  const { page } = await desk.post(path, { form: 'item-up', item: 'cau-2', seen: '0.0' });
  expect(page).not.toContain('value="item-corrected"');
});
