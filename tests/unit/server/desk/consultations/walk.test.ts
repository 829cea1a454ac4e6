import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibsql } from '../../../../../server/store/openLibsql';
import { aBallot, post } from '../../testCollector';
import { BASICS, CONSULTATIONS, consultingWorld, DRAFT, NEW, putText, SINGLE } from './testConsultations';

const OPEN = Date.parse('2026-12-02T02:00:00Z');
const CLOSED = Date.parse('2027-01-02T02:00:00Z');

test('from a first draft to what was made of the opinions, over a database file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-desk-'));
  const store = await openLibsql(join(folder, 'gop-y.db'));
  try {
    const { app, desk, at } = await consultingWorld({ store });
    const publicly = async () => (await app.request(`/v1/mau${path.slice('/desk'.length)}.json`)).json();

    const created = await desk.post(NEW, BASICS);
    expect(created.headers.get('Location'), created.page).toBe(
      `${CONSULTATIONS}/quy-che-cho-dem-ven-song?done=created`,
    );
    const path = `${CONSULTATIONS}/quy-che-cho-dem-ven-song`;
    expect((await desk.get(CONSULTATIONS)).page).toContain('Bản đang soạn');
    expect((await desk.post(path, SINGLE)).headers.get('Location')).toBe(`${path}?done=item-added`);
    expect((await desk.post(path, { form: 'cut', draftText: DRAFT })).page).toContain(
      '1 chương, 2 điều, 2 khoản',
    );
    expect((await putText(desk, path, DRAFT)).headers.get('Location')).toBe(`${path}?done=text`);
    expect(await publicly()).toMatchObject({ code: 'not-found' });
    const published = await desk.post(path, { form: 'published', sure: 'yes' });
    expect(published.headers.get('Location'), published.page).toBe(`${path}?done=published`);
    expect(await publicly()).toMatchObject({ draft: '2026-11-24', title: { vi: BASICS.name } });

    await at(OPEN);
    expect((await desk.post(path, { form: 'cut', draftText: DRAFT })).page).toContain(
      'giống hệt bản đang công bố',
    );
    const reworded = DRAFT.replace('22 giờ', '23 giờ');
    expect((await desk.post(path, { form: 'cut', draftText: reworded })).page).toContain(
      '<dt>Phần đã sửa</dt>',
    );
    expect((await putText(desk, path, reworded)).status).toBe(303);
    const ballot = aBallot({
      consultation: 'quy-che-cho-dem-ven-song',
      draft: '2026-12-02',
      answers: [
        { item: 'cau-1', kind: 'single', choice: '22-gio' },
        { item: 'dieu-2', kind: 'stance', stance: 'disagree', reason: 'Ồn đến khuya.' },
      ],
    });
    expect((await post(app, ballot)).body).toMatchObject({ status: 'counted' });
    expect((await desk.get(CONSULTATIONS)).page).toContain('<dt>Ý kiến chờ duyệt</dt><dd>1</dd>');
    expect((await desk.get(path)).page).toContain('<dt>Số phiếu ý kiến</dt><dd>1</dd>');

    const waiting = await desk.get(`${path}/words`);
    expect(waiting.page).toContain('Ồn đến khuya.');
    const slug = /name="slug" value="([^"]+)"/.exec(waiting.page)?.[1] ?? '';
    const shown = await desk.post(`${path}/words`, { slug, form: 'shown', shelf: 'new', after: '' });
    expect(shown.headers.get('Location')).toBe(`${path}/words?shelf=new&done=shown`);

    const earlyReason = 'Đã đủ ý kiến.';
    expect((await desk.post(path, { form: 'closed-early', earlyReason })).status).toBe(303);
    await at(CLOSED);
    const outcome = { form: 'outcome', item: 'dieu-2', outcomeKind: 'accepted', outcomeText: 'Giữ 22 giờ.' };
    expect((await desk.post(`${path}/outcomes`, outcome)).status).toBe(303);
    expect(await publicly()).toMatchObject({
      interventions: [{ kind: 'closed-early', reason: earlyReason }],
      outcomes: [{ item: 'dieu-2', kind: 'accepted', text: 'Giữ 22 giờ.' }],
      results: {
        ballots: [{ credential: 'device', counted: 1 }],
        items: [
          { item: 'cau-1', tallies: [{ answered: 1 }] },
          { item: 'dieu-1.khoan-1' },
          { item: 'dieu-1.khoan-2' },
          { item: 'dieu-2', words: ['Ồn đến khuya.'] },
        ],
      },
    });
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
