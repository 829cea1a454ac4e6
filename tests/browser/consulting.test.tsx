import { waitFor } from '@testing-library/preact';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { consult } from '#messages/vi/consult';
import { panel as vietnamese } from '#messages/vi/panel';
import openPost from '#outbox/entry';
import type { Consultation } from '#protocol/consultation';
import type { DraftText, Part } from '#protocol/draftText';
import type { Item } from '#protocol/items/items';
import { mockEndpoint } from '../../server-mock/handlers';
import { createConsult } from '../../widget/consult/createConsult';
import { SPELLINGS } from '../spellings';
import { EVERY_KIND, portalWith } from './consultations';
import { heldBack } from './heldBack';
import {
  ENDPOINT,
  leaveNow,
  loadConsult,
  type Opened,
  opened,
  press,
  spokenOn,
  worker,
  write,
} from './panelStage';

beforeEach(() => {
  loadConsult.mockResolvedValue(createConsult(consult));
  // Whether the device is shared is remembered there.
  sessionStorage.clear();
});

const NEXT = 'Tiếp tục';
const REVIEW = 'Xem lại và gửi';
const heading = ({ screen }: Opened, name: string | RegExp) => screen.findByRole('heading', { name });
const choose = async ({ screen }: Opened, name: string) =>
  (await screen.findByRole('radio', { name })).click();
const tick = async ({ screen }: Opened, name: string) =>
  (await screen.findByRole('checkbox', { name })).click();
/** A line of a list, whatever its words are marked up with. */
const line = ({ screen }: Opened, words: RegExp) =>
  screen.findByText(
    (_, element) => element?.tagName === 'LI' && words.test((element.textContent ?? '').replace(/\s/g, ' ')),
  );
const ballotsOf = (on: Opened) => on.endpoint.received().flatMap((it) => (it.kind === 'ballot' ? [it] : []));

async function jump({ screen }: Opened, article: string): Promise<void> {
  screen.getByText('Chọn câu hỏi hoặc điều').click();
  (await screen.findByRole('button', { name: article })).click();
}

/** The only consultation of the portal, on its first screen. */
async function openOne(consultation: Consultation = EVERY_KIND): Promise<Opened> {
  const on = await opened({ portal: portalWith(consultation) });
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: new RegExp(consultation.title.vi) })).click();
  await heading(on, consultation.title.vi);
  return on;
}

/** On its first item. */
async function begun(consultation?: Consultation): Promise<Opened> {
  const on = await openOne(consultation);
  (await on.screen.findByRole('button', { name: 'Bắt đầu' })).click();
  await heading(on, /Câu\s1\/3/);
  return on;
}

/** From any item to the receipt. */
async function sendFromReview(on: Opened): Promise<void> {
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã nhận phiếu ý kiến');
}

/** Has sent a ballot that agrees with the first article. */
async function agreed(): Promise<Opened> {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  await sendFromReview(on);
  return on;
}

/** On the ballot of a single item, to where one may send another. */
async function vote(on: Opened, choice: string): Promise<void> {
  await choose(on, choice);
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã nhận phiếu ý kiến');
  press(on, 'Gửi ý kiến khác để thay');
}

/** A visit that ends in the middle of a ballot. */
async function leaveHalfDone(): Promise<void> {
  const on = await begun();
  press(on, NEXT);
  await choose(on, '2. Khó');
  await leaveNow();
}

test('every kind is answered on a screen of its own, looked at once more, and sent; words that say nothing are not', async () => {
  const on = await begun();
  await tick(on, 'Trồng cây');
  await tick(on, 'Lát lại');
  press(on, NEXT);
  await choose(on, '4. Dễ');
  press(on, NEXT);
  write(await on.screen.findByRole('textbox', { name: 'Ý kiến khác' }), '   ');
  press(on, NEXT);
  await heading(on, 'Điều 1. Phạm vi');
  press(on, NEXT);
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  await on.screen.findByText('Người đi bộ được ưu tiên.');
  await choose(on, 'Không đồng ý');
  write(await on.screen.findByRole('textbox', { name: /^Lý do/ }), ' Nên 2 mét. ');
  press(on, NEXT);
  await heading(on, 'Khoản 2 Điều 2. Đi bộ');
  await on.screen.findByText('a) để xe.');
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  await on.screen.findByText('4. Dễ');
  await on.screen.findByText('Nên 2 mét.');
  await on.screen.findByText('Còn 2 câu khác chưa trả lời. Không bắt buộc.');
  expect(on.screen.getAllByText('Chưa trả lời')).toHaveLength(1);
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã nhận phiếu ý kiến');
  expect(ballotsOf(on).map(({ answers }) => answers)).toEqual([
    [
      { item: 'viec', kind: 'multiple', choices: ['v0', 'v2'] },
      { item: 'muc', kind: 'rating', rating: 4 },
      { item: 'dieu-2.khoan-1', kind: 'stance', stance: 'disagree', reason: 'Nên 2 mét.' },
    ],
  ]);
});

test('nothing is chosen for anybody, and back keeps every answer', async () => {
  const on = await begun();
  expect(on.screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toEqual([]);
  await tick(on, 'Giữ xe');
  await tick(on, 'Lát lại');
  press(on, NEXT);
  await choose(on, '1. Rất khó');
  press(on, 'Quay lại');
  await heading(on, /Câu\s1\/3/);
  const checked = on.screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked);
  expect(checked).toEqual([true, true, false]);
  press(on, NEXT);
  expect((await on.screen.findByRole<HTMLInputElement>('radio', { name: '1. Rất khó' })).checked).toBe(true);
});

test('too few and too many are told at the press, and the citizen stays', async () => {
  const on = await begun();
  await tick(on, 'Giữ xe');
  press(on, NEXT);
  (await on.screen.findByRole('link', { name: 'Chọn ít nhất 2 phương án' })).click();
  await waitFor(() => expect(on.root.activeElement).toBe(on.screen.getAllByRole('checkbox')[0]));
  await tick(on, 'Lát lại');
  await tick(on, 'Trồng cây');
  press(on, NEXT);
  await on.screen.findByRole('link', { name: 'Chọn nhiều nhất 2 phương án' });
  await tick(on, 'Trồng cây');
  press(on, NEXT);
  await heading(on, /Câu\s2\/3/);
});

test('a reason alone asks for a stance, at its screen and before sending', async () => {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  write(await on.screen.findByRole('textbox', { name: /^Lý do/ }), 'Chưa rõ.');
  press(on, NEXT);
  await on.screen.findByRole('link', { name: /^Chọn đồng ý/ });
  // Back asks for nothing; the review does.
  press(on, 'Quay lại');
  await heading(on, /Câu\s1\/3/);
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  press(on, 'Gửi ý kiến');
  // What was written is there to be seen, and the clause is named.
  await on.screen.findByText('Chưa rõ.');
  (await on.screen.findByRole('link', { name: /^Điều 1\. Phạm vi: Chọn đồng ý/ })).click();
  await waitFor(() =>
    expect(on.root.activeElement).toBe(on.screen.getByRole('button', { name: /Điều 1\. Phạm vi$/ })),
  );
  expect(ballotsOf(on)).toEqual([]);
});

test('a reason that is too long is told at the reason', async () => {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  const box = await on.screen.findByRole('textbox', { name: /^Lý do/ });
  write(box, 'a'.repeat(1001));
  press(on, NEXT);
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
});

test('an empty ballot is not sent, and says what to do', async () => {
  const on = await begun();
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  press(on, 'Gửi ý kiến');
  (await on.screen.findByRole('link', { name: 'Trả lời ít nhất một câu rồi gửi' })).click();
  await waitFor(() => expect(on.root.activeElement?.textContent).toBe('Trả lời'));
  expect(ballotsOf(on)).toEqual([]);
});

test('an answer is taken back', async () => {
  const on = await begun();
  press(on, NEXT);
  await choose(on, '5. Rất dễ');
  (await on.screen.findByRole('button', { name: 'Bỏ câu trả lời này' })).click();
  await waitFor(() =>
    expect(on.screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false),
  );
  press(on, REVIEW);
  await waitFor(() => expect(on.screen.getAllByText('Chưa trả lời')).toHaveLength(3));
});

test('the rest of an article is left out with one press', async () => {
  const { text } = EVERY_KIND;
  const third = { ...text?.parts[0], id: 'dieu-3', label: 'Điều 3', heading: 'Thi hành' } as Part;
  const on = await begun({
    ...EVERY_KIND,
    text: { ...text, parts: [...(text?.parts ?? []), third] } as DraftText,
  });
  expect(on.screen.queryByRole('button', { name: 'Sang điều sau' })).toBeNull();
  await jump(on, 'Điều 2. Đi bộ');
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  press(on, 'Sang điều sau');
  await heading(on, 'Điều 3. Thi hành');
  await on.screen.findByText(/Điều\s3\/3/);
});

test('the articles stand under their chapters and sections', async () => {
  const { text } = EVERY_KIND;
  const [first, ...others] = text?.parts ?? [];
  const group = (level: 'chapter' | 'section', label: string, heading: string): Part => ({
    ...(first as Part),
    ...{ level, id: `${level}-1`, label, heading, text: '' },
  });
  const chapter = group('chapter', 'Chương I', 'QUY ĐỊNH CHUNG');
  const section = group('section', 'Mục 1', 'Đi lại');
  const parts = [chapter, first as Part, section, ...others];
  const on = await begun({ ...EVERY_KIND, text: { ...text, parts } as DraftText });
  on.screen.getByText('Chọn câu hỏi hoặc điều').click();
  await heading(on, 'Chương I. QUY ĐỊNH CHUNG');
  await heading(on, 'Chương I. QUY ĐỊNH CHUNG · Mục 1. Đi lại');
  const list = on.screen
    .getAllByRole('list')
    .map((one) => Array.from(one.children, (row) => row.textContent));
  expect(list).toEqual([
    ['Làm gì trước?', 'Đi lại thế nào?', 'Ý kiến khác'],
    ['Điều 1. Phạm vi'],
    ['Điều 2. Đi bộ'],
  ]);
});

const twoVersions = (): Consultation => {
  const [first] = EVERY_KIND.text?.versions ?? [];
  const parts = EVERY_KIND.text?.parts.map((part) =>
    part.id === 'dieu-2.khoan-1' ? { ...part, text: 'Rộng ít nhất 2 mét.', since: '2' } : part,
  );
  const second = {
    draft: '2',
    at: '2026-02-01T08:00:00+07:00',
    removed: ['Điều 3'],
    reworded: [{ id: 'dieu-2.khoan-1', before: 'Rộng ít nhất 1,5 mét.' }],
  };
  return {
    ...EVERY_KIND,
    draft: '2',
    text: { lang: 'vi', parts: parts ?? [], versions: first ? [first, second] : [] },
  };
};

test('a new version says what it changed, on the first screen and at the clause', async () => {
  const on = await openOne(twoVersions());
  await on.screen.findByText('Dự thảo có bản mới ngày 01/02/2026: 1 chỗ mới hoặc đã sửa, bỏ Điều 3.');
  on.screen.getByText('Xem chỗ mới hoặc đã sửa').click();
  (await on.screen.findByRole('button', { name: 'Khoản 1 Điều 2' })).click();
  await on.screen.findByText('Chỗ này mới hoặc đã sửa.');
  on.screen.getByText('Xem lời văn trước khi sửa').click();
  await on.screen.findByText('Rộng ít nhất 1,5 mét.');
  await jump(on, 'Điều 1. Phạm vi');
  await heading(on, 'Điều 1. Phạm vi');
  expect(on.screen.queryByText('Chỗ này mới hoặc đã sửa.')).toBeNull();
  expect(on.screen.queryByText('Xem lời văn trước khi sửa')).toBeNull();
});

test('where nobody has noted what a part said before, its clause is answered all the same', async () => {
  const two = twoVersions();
  const { parts = [], versions = [] } = two.text ?? {};
  const bare = versions.map(({ draft, at, removed }) => ({ draft, at, removed }));
  const on = await begun({ ...two, text: { lang: 'vi', parts, versions: bare } });
  await jump(on, 'Điều 2. Đi bộ');
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  await on.screen.findByText('Chỗ này mới hoặc đã sửa.');
  expect(on.screen.queryByText('Xem lời văn trước khi sửa')).toBeNull();
  await choose(on, 'Đồng ý');
});

/** After `twoVersions` one more, which words another clause otherwise. */
function threeVersions(): Consultation {
  const two = twoVersions();
  const { parts = [], versions = [] } = two.text ?? {};
  const third = {
    draft: '3',
    at: '2026-03-01T08:00:00+07:00',
    removed: [],
    reworded: [{ id: 'dieu-2.khoan-2', before: 'Không được:\na) để xe.' }],
  };
  const now = parts.map((part) =>
    part.id === 'dieu-2.khoan-2' ? { ...part, text: 'Cấm:', since: '3' } : part,
  );
  return { ...two, draft: '3', text: { lang: 'vi', parts: now, versions: [...versions, third] } };
}

test('whoever has sent a ballot is told what has changed since the version that it was about', async () => {
  const on = await agreed();
  await comeBackTo(on, /Sử dụng vỉa hè/, threeVersions());
  await on.screen.findByText('Dự thảo có bản mới ngày 01/03/2026: 2 chỗ mới hoặc đã sửa, bỏ Điều 3.');
  await on.screen.findByText(/^Máy này có thể đã gửi ý kiến về lời văn cũ/);
  // Somebody else has answered no version.
  press(on, 'Người khác cho ý kiến');
  await on.screen.findByText('Dự thảo có bản mới ngày 01/03/2026: 1 chỗ mới hoặc đã sửa.');
  expect(on.screen.queryByText(/^Máy này có thể đã gửi/)).toBeNull();
});

test('where the version that was answered is not told of any more, nothing is said of that ballot', async () => {
  const on = await agreed();
  const three = threeVersions();
  const { parts = [], versions = [] } = three.text ?? {};
  await comeBackTo(on, /Sử dụng vỉa hè/, {
    ...three,
    text: { lang: 'vi', parts, versions: versions.slice(1) },
  });
  await on.screen.findByText(/^Máy này đã gửi lúc/);
  await on.screen.findByText('Dự thảo có bản mới ngày 01/03/2026: 1 chỗ mới hoặc đã sửa.');
  expect(on.screen.queryByText(/^Máy này có thể đã gửi/)).toBeNull();
});

test('whoever answered an earlier version is told which words have changed since, and sends under the new one', async () => {
  const on = await begun();
  await jump(on, 'Điều 2. Đi bộ');
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  await choose(on, 'Đồng ý');
  press(on, NEXT);
  await heading(on, 'Khoản 2 Điều 2. Đi bộ');
  await choose(on, 'Không đồng ý');
  for (const before of ['Khoản 1 Điều 2. Đi bộ', /Câu\s1\/3/, EVERY_KIND.title.vi]) {
    press(on, 'Quay lại');
    await heading(on, before);
  }
  const endpoint = mockEndpoint({ url: ENDPOINT, portal: portalWith(twoVersions()) });
  worker.resetHandlers(...endpoint.handlers);
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /Sử dụng vỉa hè/ })).click();
  await on.screen.findByText('Đã trả lời 2 trong 6 câu.');
  press(on, REVIEW);
  expect(await on.screen.findAllByText(/^Chỗ này đã sửa ở bản mới/)).toHaveLength(1);
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã nhận phiếu ý kiến');
  expect(endpoint.received()).toMatchObject([{ draft: '2' }]);
});

test('a ballot that was begun is found again on the next visit, and nobody sees it before they ask', async () => {
  await leaveHalfDone();
  const on = await openOne();
  await on.screen.findByText(/^Có phiếu ý kiến nháp/);
  expect(on.screen.queryByText(/^Đã trả lời/)).toBeNull();
  press(on, 'Làm tiếp nháp');
  await on.screen.findByText('Đã trả lời 1 trong 6 câu.');
  press(on, REVIEW);
  await on.screen.findByText('2. Khó');
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã nhận phiếu ý kiến');
  await leaveNow();
  const after = await openOne();
  await after.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(after.screen.queryByText(/^Có phiếu ý kiến nháp/)).toBeNull();
});

test('a ballot that was begun is removed at a press, and none is kept on a shared device', async () => {
  await leaveHalfDone();
  const on = await openOne();
  (await on.screen.findByRole('button', { name: 'Xoá nháp' })).click();
  await waitFor(() => expect(on.screen.queryByText(/^Có phiếu ý kiến nháp/)).toBeNull());
  press(on, 'Bắt đầu');
  await heading(on, /Câu\s1\/3/);
  on.post.shared.set(true);
  press(on, NEXT);
  await choose(on, '2. Khó');
  await leaveNow();
  sessionStorage.clear();
  const after = await openOne();
  await after.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(after.screen.queryByText(/^Có phiếu ý kiến nháp/)).toBeNull();
});

test('at a shared device answers that were not sent are asked about, and the next person finds none', async () => {
  const on = await begun();
  on.post.shared.set(true);
  press(on, NEXT);
  await choose(on, '2. Khó');
  on.screen.getByRole('button', { name: 'Đóng' }).click();
  await on.screen.findByText('Phần đang viết sẽ mất.');
  press(on, 'Xong, xoá khỏi màn hình');
  await waitFor(() => expect(on.screen.queryByRole('heading', { name: /Câu/ })).toBeNull());
  on.open();
  (await on.screen.findByRole('button', { name: /^Cho ý kiến/ })).click();
  (await on.screen.findByRole('button', { name: /Sử dụng vỉa hè/ })).click();
  await on.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(on.screen.queryByText(/^Đã trả lời/)).toBeNull();
});

const SINGLE: Consultation = {
  ...EVERY_KIND,
  id: 'cho-dem',
  title: { vi: 'Giờ chợ đêm' },
  items: [
    {
      id: 'gio',
      kind: 'single',
      title: { vi: 'Mấy giờ?' },
      choices: [
        { id: '22', label: { vi: '22 giờ' } },
        { id: '23', label: { vi: '23 giờ' } },
      ],
    },
  ],
  text: undefined as unknown as DraftText,
};

test('somebody else at the same device sends a ballot of their own; until it is sent they may say that they are not', async () => {
  const on = await openOne(SINGLE);
  await vote(on, '22 giờ');
  await on.screen.findByText(/^Máy này đã gửi lúc/);
  press(on, 'Người khác cho ý kiến');
  (await on.screen.findByRole('button', { name: 'Không, vẫn là người trước' })).click();
  await vote(on, '23 giờ');
  (await on.screen.findByRole('button', { name: 'Người khác cho ý kiến' })).click();
  await on.screen.findByText(/^Phiếu này là của một người khác/);
  await vote(on, '22 giờ');
  await on.screen.findByText(/^Máy này đã gửi lúc/);
  await vote(on, '23 giờ');
  const sent = ballotsOf(on).map(({ credential, revision }) => ({ token: credential.token, revision }));
  expect(new Set(sent.map(({ token }) => token)).size).toBe(2);
  expect(sent.map(({ token }) => token === sent[0]?.token)).toEqual([true, true, false, false]);
});

test('where the device does not answer nobody is made another voter, and the answer stays', async () => {
  const on = await openOne(SINGLE);
  await vote(on, '22 giờ');
  (await on.screen.findByRole('button', { name: 'Người khác cho ý kiến' })).click();
  await choose(on, '23 giờ');
  vi.spyOn(on.post.outbox, 'changeVoter').mockRejectedValue(new Error('broken'));
  press(on, 'Gửi ý kiến');
  await waitFor(() => expect(spokenOn(on)).toBe(vietnamese.state.failed));
  expect(on.screen.getByRole<HTMLInputElement>('radio', { name: '23 giờ' }).checked).toBe(true);
  expect(ballotsOf(on)).toHaveLength(1);
});

test('answers too long for one submission are not sent, and the review says by how much', async () => {
  const many = Array.from({ length: 40 }, (_, n) => ({
    id: `y-${n}`,
    kind: 'text' as const,
    title: { vi: `Ý ${n}` },
  }));
  const consultation = { ...EVERY_KIND, items: many };
  const on = await openOne(consultation);
  const drafts = on.post.ballots.of(consultation.id);
  const answers = Object.fromEntries(
    many.map(({ id }) => [
      id,
      { draft: '1', given: { item: id, kind: 'text' as const, text: 'ệ'.repeat(1000) } },
    ]),
  );
  // As if it had been begun on an earlier visit.
  await drafts.keep({ answers });
  await leaveNow();
  const again = await openOne(consultation);
  (await again.screen.findByRole('button', { name: 'Làm tiếp nháp' })).click();
  (await again.screen.findByRole('button', { name: REVIEW })).click();
  await heading(again, 'Xem lại trước khi gửi');
  press(again, 'Gửi ý kiến');
  await again.screen.findByRole('link', { name: /^Các ý kiến dài quá một phiếu/ });
  expect(ballotsOf(again)).toEqual([]);
});

test('one with an item of a kind that is not known is not answered in part; the page’s own link leads to where it is', async () => {
  const ranking = { id: 'xep', kind: 'ranking', title: { vi: 'Xếp hạng' } } as unknown as Item;
  const floor = document.body.appendChild(document.createElement('a'));
  floor.href = 'https://gopy.example.vn/mau';
  floor.dataset.gopY = '';
  onTestFinished(() => floor.remove());
  const on = await openOne({ ...EVERY_KIND, items: [...EVERY_KIND.items, ranking] });
  await on.screen.findByText(/^Nội dung này cần mở ở trang đầy đủ\./);
  const link = on.screen.getByRole('link', { name: 'Mở trang đầy đủ' }) as HTMLAnchorElement;
  expect(link.href).toBe('https://gopy.example.vn/mau');
  expect(on.screen.queryByRole('button', { name: 'Bắt đầu' })).toBeNull();
});

/** As an endpoint's plain files have it now. */
function serve({ endpoint }: Opened, consultation: Consultation, now?: string): void {
  const index = { v: 1, consultations: [consultation], ...(now && { now }) };
  worker.resetHandlers(
    http.get(`${ENDPOINT}/consultations.json`, () => HttpResponse.json(index)),
    http.get(`${ENDPOINT}/consultations/${consultation.id}.json`, () => HttpResponse.json(consultation)),
    ...endpoint.handlers,
  );
}

/** To the list and in again, where the endpoint says something else by now. */
async function comeBackTo(on: Opened, name: RegExp, consultation: Consultation): Promise<void> {
  serve(on, consultation);
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name })).click();
}

const RESULTS: NonNullable<Consultation['results']> = {
  ballots: [{ credential: 'device', counted: 1204 }],
  later: 0,
  items: [
    {
      item: 'gio',
      tallies: [{ credential: 'device', answered: 1204, counts: { '22': 1180, '23': null } }],
      earlier: 0,
      later: 2,
      words: [],
    },
  ],
  gone: 33,
  export: { file: 'consultations/cho-dem/export.json', sha256: 'a'.repeat(64), whole: 'b'.repeat(64) },
};
const CLOSED: Consultation = { ...SINGLE, closesAt: '2026-02-01T17:00:00+07:00' };

test('a closed one is its results: numbers and words, what is hidden, what was made of it, never a form', async () => {
  const outcomes = [{ item: 'gio', kind: 'partly' as const, text: 'Đóng cửa lúc 22 giờ 30.' }];
  const on = await openOne(SINGLE);
  await comeBackTo(on, /Giờ chợ đêm/, { ...CLOSED, results: RESULTS, outcomes });
  await on.screen.findByText(/^1\.204 phiếu gửi từ máy/);
  await line(on, /^22 giờ: 1\.180 phiếu \(98\s%\)$/);
  const hidden = await line(on, /^23 giờ: không nêu số$/);
  expect(hidden.querySelector('[lang=vi]')?.textContent).toBe('23 giờ');
  await on.screen.findByText('Còn 2 ý kiến đến sau chưa có trong các số này, vì quá ít.');
  await on.screen.findByText(/^33 ý kiến về những chỗ không còn trong dự thảo/);
  await on.screen.findByText(/^Không nêu các số dưới 10/);
  const file = on.screen.getByRole<HTMLAnchorElement>('link', { name: 'Tải tệp câu trả lời' });
  expect(file.href).toBe(`${ENDPOINT}/consultations/cho-dem/export.json`);
  await on.screen.findByText('Tiếp thu một phần');
  await on.screen.findByText('Đóng cửa lúc 22 giờ 30.');
  expect(on.screen.queryByRole('radio')).toBeNull();
  expect(on.screen.queryByRole('button', { name: 'Gửi ý kiến' })).toBeNull();
});

test('results say how many ballots came after them: why, once it is closed, and what becomes of them while it is open', async () => {
  const on = await openOne(SINGLE);
  await comeBackTo(on, /Giờ chợ đêm/, { ...CLOSED, results: { ...RESULTS, later: 3 } });
  await on.screen.findByText(/^Còn 3 phiếu đến sau không có trong các số này: quá ít/);
  await comeBackTo(on, /Giờ chợ đêm/, {
    ...SINGLE,
    resultsFrom: 'opening',
    results: { ...RESULTS, later: 12 },
  });
  await on.screen.findByText(/^Còn 12 phiếu ý kiến đến sau chưa có trong các số này/);
  await comeBackTo(on, /Giờ chợ đêm/, { ...CLOSED, results: RESULTS });
  await on.screen.findByText(/^1\.204 phiếu gửi từ máy/);
  expect(on.screen.queryByText(/phiếu ý kiến đến sau/)).toBeNull();
});

test('one that was called off says so and why, and shows no numbers', async () => {
  const on = await openOne(SINGLE);
  const annulled = {
    kind: 'annulled' as const,
    at: '2026-01-20T09:00:00+07:00',
    reason: 'Dự thảo được rút.',
  };
  await comeBackTo(on, /đã bị huỷ/, {
    ...SINGLE,
    annulled: true,
    interventions: [annulled],
    results: RESULTS,
  });
  await on.screen.findByText(/^Huỷ lúc 09:00 ngày 20\/01\/2026\. Lý do:/);
  await on.screen.findByText('Dự thảo được rút.');
  expect(on.screen.queryByText(/1\.204/)).toBeNull();
  expect(on.screen.queryByRole('radio')).toBeNull();
});

test('the list says to which this device has sent a ballot, and when', async () => {
  const other = { ...SINGLE, id: 'khac', title: { vi: 'Cầu mới' } };
  const on = await opened({ portal: portalWith(SINGLE, other) });
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: /^Giờ chợ đêm/ })).click();
  await vote(on, '22 giờ');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /^Giờ chợ đêm.*Máy này đã gửi phiếu ý kiến lúc \d/ });
  on.screen.getByRole('button', { name: /^Cầu mới(?!.*đã gửi)/ });
});

test('of many consultations one is found with or without diacritics', async () => {
  const many = ['Chợ đêm', 'Vỉa hè', 'Cầu mới', 'Xe buýt', 'Nước sạch', 'Cây xanh'].map((title, n) => ({
    ...SINGLE,
    id: `c${n}`,
    title: { vi: title },
  }));
  const on = await opened({ portal: portalWith(...many) });
  press(on, /^Cho ý kiến/);
  write(await on.screen.findByRole('textbox', { name: /^Tìm theo tên/ }), 'nuoc sach');
  await on.screen.findByText('Có 1 nội dung.');
  expect(on.screen.queryByRole('button', { name: /Vỉa hè/ })).toBeNull();
  on.screen.getByRole('button', { name: /Nước sạch/ });
});

test('of many consultations one is found in every spelling of its title', async () => {
  const titles = [...new Set(SPELLINGS.map(([written]) => written)), 'Vỉa hè', 'Cầu mới', 'Cây xanh'];
  const many = titles.map((title, n) => ({ ...SINGLE, id: `c${n}`, title: { vi: title } }));
  const on = await opened({ portal: portalWith(...many) });
  press(on, /^Cho ý kiến/);
  const field = await on.screen.findByRole<HTMLInputElement>('textbox', { name: /^Tìm theo tên/ });
  for (const [written, typed] of SPELLINGS) {
    field.select();
    write(field, typed);
    await waitFor(() => expect(on.screen.queryByText('Vỉa hè')).toBeNull());
    expect(on.root.querySelector('.offers')?.textContent, typed).toContain(written);
  }
});

test('a phone whose clock is years behind opens what is open', async () => {
  const on = await opened({ portal: portalWith({ ...SINGLE, opensAt: '2026-01-01T08:00:00+07:00' }) });
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2020-01-01T08:00:00+07:00'));
  serve(on, SINGLE, '2026-11-26T08:00:00+07:00');
  press(on, /^Cho ý kiến/);
  (await on.screen.findByRole('button', { name: /Đang lấy ý kiến đến/ })).click();
  await on.screen.findByRole('radio', { name: '22 giờ' });
});

test('a choice that was not sent leaves no trace on the device', async () => {
  const before = await openOne(SINGLE);
  await choose(before, '22 giờ');
  await leaveNow();
  const on = await openOne(SINGLE);
  await on.screen.findByRole('radio', { name: '22 giờ' });
  expect(await on.post.ballots.of(SINGLE.id).find()).toBeUndefined();
});

test('until somebody has said what becomes of a ballot that was begun there is no other to begin', async () => {
  await leaveHalfDone();
  const on = await openOne();
  await on.screen.findByRole('button', { name: 'Làm tiếp nháp' });
  expect(on.screen.queryByRole('button', { name: 'Bắt đầu' })).toBeNull();
  expect(on.screen.queryByText('Chọn câu hỏi hoặc điều')).toBeNull();
  press(on, 'Xoá nháp');
  await on.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(on.root.activeElement).toBe(on.screen.getByRole('heading', { name: EVERY_KIND.title.vi }));
});

test('a ballot that was sent leaves no choice behind, not even one that another tab has kept', async () => {
  const on = await begun();
  const other = await openPost(ENDPOINT, window, { set() {}, clear() {} }, true, null, false);
  const given = { item: 'muc', kind: 'rating', rating: 2 } as const;
  await other.ballots.of(EVERY_KIND.id).keep({ answers: { muc: { draft: '1', given } } });
  other.stop();
  press(on, NEXT);
  await choose(on, '4. Dễ');
  await sendFromReview(on);
  await leaveNow();
  const after = await openOne();
  await after.screen.findByRole('button', { name: 'Bắt đầu' });
});

test('what was ticked and unticked is no answer, and nothing that somebody would miss', async () => {
  const on = await begun();
  on.post.shared.set(true);
  await tick(on, 'Giữ xe');
  await tick(on, 'Giữ xe');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(on.screen.queryByText(/^Đã trả lời/)).toBeNull();
  on.screen.getByRole('button', { name: 'Đóng' }).click();
  await waitFor(() => expect(on.root.querySelector('dialog.open')).toBeNull());
});

test('the link of a reason that is too long leads to the reason', async () => {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  const box = await on.screen.findByRole('textbox', { name: /^Lý do/ });
  write(box, 'a'.repeat(1001));
  press(on, NEXT);
  (await on.screen.findByRole('link', { name: /^Bớt 1 chữ cái/ })).click();
  await waitFor(() => expect(on.root.activeElement).toBe(box));
});

test('whoever takes an answer back stands at the field again', async () => {
  const on = await begun();
  press(on, NEXT);
  await choose(on, '5. Rất dễ');
  (await on.screen.findByRole('button', { name: 'Bỏ câu trả lời này' })).click();
  await waitFor(() => expect(on.root.activeElement).toBe(on.screen.getAllByRole('radio')[0]));
});

test('a single clause is read where it is asked about', async () => {
  const [first] = EVERY_KIND.text?.parts ?? [];
  const text = { ...EVERY_KIND.text, parts: [first] } as DraftText;
  const on = await openOne({ ...EVERY_KIND, items: [], text });
  (await on.screen.findByRole('button', { name: 'Bắt đầu' })).click();
  await on.screen.findByText('Quy định này về vỉa hè.');
});

test('when it closes while somebody is answering, they hear of it and can copy what they wrote', async () => {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  write(await on.screen.findByRole('textbox', { name: /^Lý do/ }), 'Nên rõ hơn.');
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2050-01-01T08:00:00+07:00'));
  press(on, NEXT);
  await on.screen.findByText(/^Đợt lấy ý kiến đã đóng trước khi phiếu này được gửi/);
  on.screen.getByRole('button', { name: 'Chép nội dung' });
  press(on, 'Quay lại');
  await heading(on, 'Cho ý kiến');
  expect(ballotsOf(on)).toEqual([]);
});

test('whoever goes elsewhere while a ballot is stored is not brought back', async () => {
  const on = await openOne(SINGLE);
  await choose(on, '22 giờ');
  const { late, release } = heldBack(on.post.outbox.submitBallot);
  vi.spyOn(on.post.outbox, 'submitBallot').mockImplementation(late);
  press(on, 'Gửi ý kiến');
  press(on, 'Quay lại');
  await heading(on, 'Cho ý kiến');
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Hỏi hoặc phản ánh/ })).click();
  await heading(on, 'Hỏi hoặc phản ánh');
  release();
  await waitFor(() => expect(ballotsOf(on)).toHaveLength(1));
  await heading(on, 'Hỏi hoặc phản ánh');
});

test('a ballot that came too late leads to what has closed, though the file that is read is from before', async () => {
  const on = await openOne(SINGLE);
  const closed = { ...SINGLE, closesAt: '2026-02-01T17:00:00+07:00' };
  worker.resetHandlers(
    http.get(`${ENDPOINT}/consultations/${SINGLE.id}.json`, () => HttpResponse.json(SINGLE)),
    ...mockEndpoint({ url: ENDPOINT, portal: portalWith(closed) }).handlers,
  );
  await choose(on, '22 giờ');
  press(on, 'Gửi ý kiến');
  await on.screen.findByText(/không được tính/);
  expect(on.screen.queryByRole('button', { name: 'Gửi ý kiến khác để thay' })).toBeNull();
  press(on, 'Xem đợt lấy ý kiến');
  await on.screen.findByText(/^Đợt lấy ý kiến đã đóng lúc 17:00 ngày 01\/02\/2026/);
  expect(on.screen.queryByRole('radio')).toBeNull();
});

test('a ballot that waits is marked in the list, and its arrival is told to whoever looks on', async () => {
  const other = { ...SINGLE, id: 'khac', title: { vi: 'Cầu mới' }, closesAt: '2048-12-31T17:00:00+07:00' };
  const on = await opened({ portal: portalWith(SINGLE, other) });
  press(on, /^Cho ý kiến/);
  // First the one that closes first.
  const names = () => on.screen.getAllByRole('listitem').map((row) => row.textContent?.slice(0, 7));
  await on.screen.findByRole('button', { name: /^Giờ chợ/ });
  expect(names()).toEqual(['Cầu mới', 'Giờ chợ']);
  (await on.screen.findByRole('button', { name: /^Giờ chợ đêm/ })).click();
  await on.screen.findByText('Kết quả công bố sau khi đóng.');
  on.endpoint.use('down');
  await choose(on, '22 giờ');
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã lưu trên máy này, chưa gửi');
  press(on, 'Quay lại');
  await on.screen.findByRole('button', { name: /^Giờ chợ đêm.*Máy này có phiếu ý kiến đang chờ gửi$/ });
  press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  await line(on, /^Phiếu ý kiến: .*Giờ chợ đêm/);
  on.endpoint.use('well');
  press(on, 'Gửi ngay');
  await line(on, /^Đã nhận phiếu ý kiến.*Giờ chợ đêm.*Nhận lúc \d/);
  // It was kept for this screen alone, and goes with all that the device has.
  press(on, 'Xoá mọi thứ khỏi máy này');
  (await on.screen.findByRole('button', { name: 'Xoá hết' })).click();
  await waitFor(() => expect(on.screen.queryByText('Đã nhận phiếu ý kiến')).toBeNull());
});

test('what was written about a clause that a new version left out can be copied before sending', async () => {
  const on = await begun();
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  await jump(on, 'Điều 2. Đi bộ');
  await heading(on, 'Khoản 1 Điều 2. Đi bộ');
  await choose(on, 'Không đồng ý');
  write(await on.screen.findByRole('textbox', { name: /^Lý do/ }), 'Nên rộng 2 mét.');
  for (const before of ['Điều 1. Phạm vi', /Câu\s1\/3/, EVERY_KIND.title.vi]) {
    press(on, 'Quay lại');
    await heading(on, before);
  }
  const two = twoVersions();
  const parts = two.text?.parts.filter(({ id }) => id !== 'dieu-2.khoan-1') ?? [];
  await comeBackTo(on, /Sử dụng vỉa hè/, { ...two, text: { ...two.text, parts } as DraftText });
  await on.screen.findByText('Đã trả lời 1 trong 5 câu.');
  press(on, REVIEW);
  await on.screen.findByText(/^Có phần đã viết về chỗ không còn trong dự thảo/);
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  press(on, 'Chép nội dung');
  await waitFor(() => expect(copied).toHaveBeenCalledWith('Nên rộng 2 mét.'));
});

test('a ballot that is refused for a new version has its answers again', async () => {
  const on = await begun();
  press(on, NEXT);
  await choose(on, '2. Khó');
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  const unknown = {
    ...EVERY_KIND,
    draft: '9',
    text: { ...EVERY_KIND.text, versions: [] } as unknown as DraftText,
  };
  worker.resetHandlers(...mockEndpoint({ url: ENDPOINT, portal: portalWith(unknown) }).handlers);
  press(on, 'Gửi ý kiến');
  await on.screen.findByText(/Đọc bản mới rồi gửi lại/);
  serve(on, EVERY_KIND);
  press(on, 'Gửi ý kiến khác để thay');
  await on.screen.findByText('Đã trả lời 1 trong 6 câu.');
});

test('after going Back from what was sent there is no ballot to send twice', async () => {
  const on = await begun();
  press(on, NEXT);
  await choose(on, '2. Khó');
  await sendFromReview(on);
  press(on, 'Quay lại');
  await heading(on, 'Cho ý kiến');
});

test('only https leads out of a consultation, and only a file below the endpoint is its export', async () => {
  const on = await openOne(SINGLE);
  const documents = [
    { title: { vi: 'Bản xấu' }, url: 'javascript:alert(1)' },
    { title: { vi: 'Bản tốt' }, url: 'https://tinh.example/du-thao' },
  ];
  const file = { ...RESULTS.export, file: 'https://evil.example/x.json' };
  await comeBackTo(on, /Giờ chợ đêm/, { ...CLOSED, documents, results: { ...RESULTS, export: file } });
  await on.screen.findByRole('link', { name: 'Bản tốt' });
  expect(on.screen.getAllByRole('link')).toHaveLength(1);
});

test('before there are results nothing is said of them', async () => {
  const on = await openOne();
  await comeBackTo(on, /Sử dụng vỉa hè/, {
    ...EVERY_KIND,
    closesAt: '2026-02-01T17:00:00+07:00',
    resultsBy: '2026-03-01',
  });
  await on.screen.findByText('Chưa có kết quả. Kết quả công bố chậm nhất ngày 01/03/2026.');
  expect(on.screen.queryByText(/Không có ý kiến nào/)).toBeNull();
  expect(on.screen.queryByRole('heading', { name: 'Làm gì trước?' })).toBeNull();
});

test('opinions on an earlier wording are told, apart', async () => {
  const on = await openOne();
  const results = {
    ...RESULTS,
    items: [
      { item: 'dieu-1', tallies: [], earlier: 12, later: 0, words: [] },
      { item: 'dieu-2.khoan-1', tallies: [], earlier: 0, later: 0, words: [] },
    ],
  };
  await comeBackTo(on, /Sử dụng vỉa hè/, { ...EVERY_KIND, closesAt: '2026-02-01T17:00:00+07:00', results });
  (await on.screen.findByText('Điều 1. Phạm vi')).click();
  await on.screen.findByText('12 ý kiến về lời văn cũ của chỗ này, không tính vào số trên.');
  // What it is that they are about.
  await on.screen.findByText('Quy định này về vỉa hè.');
  expect(on.screen.queryByText('Khoản 1 Điều 2. Đi bộ')).toBeNull();
});

test('results that are public from the beginning stand below the ballot', async () => {
  const on = await openOne(SINGLE);
  await comeBackTo(on, /Giờ chợ đêm/, { ...SINGLE, resultsFrom: 'opening', results: RESULTS });
  await line(on, /^22 giờ: 1\.180 phiếu/);
  await on.screen.findByRole('radio', { name: '23 giờ' });
});

test('a ballot of somebody else that could not be kept is not said to replace the earlier one', async () => {
  const on = await openOne(SINGLE);
  await vote(on, '22 giờ');
  (await on.screen.findByRole('button', { name: 'Người khác cho ý kiến' })).click();
  await choose(on, '23 giờ');
  vi.spyOn(on.post.outbox, 'submitBallot').mockRejectedValue(new Error('full'));
  press(on, 'Gửi ý kiến');
  await waitFor(() => expect(spokenOn(on)).toBe(vietnamese.state.failed));
  await waitFor(() => expect(on.screen.queryByText(/^Máy này đã gửi lúc/)).toBeNull());
});

test('when the device is called shared while a ballot is answered, its draft goes', async () => {
  const before = await begun();
  press(before, NEXT);
  await choose(before, '2. Khó');
  // It is kept after a pause, and only then there is something to forget.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  press(before, 'Quay lại');
  press(before, 'Quay lại');
  (await before.screen.findByRole('checkbox', { name: /máy chung/ })).click();
  await waitFor(() => expect(before.post.shared.is()).toBe(true));
  // What was asked of the device before is done by then.
  await before.post.ballots.of('khac').find();
  before.post.shared.set(false);
  await leaveNow();
  const on = await openOne();
  await on.screen.findByRole('button', { name: 'Bắt đầu' });
  expect(on.screen.queryByRole('button', { name: 'Làm tiếp nháp' })).toBeNull();
});

test('of a ballot that waits what was written can be copied, not what was chosen', async () => {
  const on = await begun();
  on.endpoint.use('down');
  await jump(on, 'Điều 1. Phạm vi');
  await choose(on, 'Đồng ý');
  write(await on.screen.findByRole('textbox', { name: /^Lý do/ }), 'Nên rõ hơn.');
  press(on, REVIEW);
  await heading(on, 'Xem lại trước khi gửi');
  press(on, 'Gửi ý kiến');
  await heading(on, 'Đã lưu trên máy này, chưa gửi');
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  for (const _ of ['consultation', 'list']) press(on, 'Quay lại');
  (await on.screen.findByRole('button', { name: /^Xem trả lời/ })).click();
  (await on.screen.findByRole('button', { name: 'Chép nội dung' })).click();
  await line(on, /^Phiếu ý kiến: .*Sử dụng vỉa hè/);
  await waitFor(() => expect(copied).toHaveBeenCalledWith('Nên rõ hơn.'));
});

test('a ballot that waits for another endpoint does not take the title of a consultation here', async () => {
  const ballot = {
    consultation: SINGLE.id,
    draft: SINGLE.draft,
    answers: [{ item: 'gio', kind: 'single', choice: '22' } as const],
  };
  const elsewhere = await openPost(
    'https://cu.invalid/v1/mau',
    window,
    { set() {}, clear() {} },
    true,
    null,
    false,
  );
  await elsewhere.outbox.submitBallot(ballot);
  elsewhere.stop();
  const on = await opened({ portal: portalWith(SINGLE) });
  on.endpoint.use('down');
  await on.post.outbox.submitBallot(ballot);
  press(on, /^Xem trả lời/);
  await line(on, /^Phiếu ý kiến: .*Giờ chợ đêm/);
  await line(on, /^Phiếu ý kiến: Chờ gửi đến cu\.invalid(?!.*Giờ chợ đêm)/);
});
