import { describe, expect, test, vi } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { consulting } from '../../consultations/aConsultation';
import { NOW, testApp } from '../../testCollector';
import { A_PLAIN_CONSULTATION } from './aPlainConsultation';

const OWN = 'http://localhost';
const TOKEN = '0123456789abcdef0123456789abcdef';

/** A form as a browser sends it, a field for every line, with fields that were left alone. */
type Fields = readonly (readonly [name: string, value: string])[];
const filled = (...fields: Fields): Fields => [
  ['id', crypto.randomUUID()],
  ['token', TOKEN],
  ['draft', '2'],
  ...fields,
  ['r.dieu-1.khoan-1', ''],
];
const EVERY_KIND: Fields = [
  ['a.mot', 'b'],
  ['a.nhieu', 'a'],
  ['a.nhieu', 'c'],
  ['a.y-kien', 'agree'],
  ['r.y-kien', ' Chợ\r\nbẩn. '],
  ['a.muc', '4'],
  ['a.loi', 'Thêm đèn.'],
  ['a.dieu-1.khoan-2', 'disagree'],
  ['r.dieu-1.khoan-2', ''],
];

function collecting({
  consultation = A_PLAIN_CONSULTATION,
  ...options
}: Parameters<typeof testApp>[0] & { readonly consultation?: Consultation } = {}) {
  const memory = createMemoryStore();
  const addBallot = vi.fn(memory.addBallot);
  let time = NOW;
  const store = { ...memory, addBallot };
  const app = testApp({ store, hosted: consulting(consultation), now: () => time, ...options });
  return {
    addBallot,
    at: (now: number) => (time = now),
    async send(fields: Fields, { origin = OWN, lang = 'vi' }: { origin?: string; lang?: string } = {}) {
      const reply = await app.request(`${OWN}/mau/consultations/du-thao?lang=${lang}`, {
        method: 'POST',
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
        headers: { Origin: origin },
      });
      return { status: reply.status, page: await reply.text() };
    },
  };
}
const fieldIn = (fields: Fields, wanted: string) => fields.find(([name]) => name === wanted)?.[1];
/** Those of the notice and of the words that are kept. */
const headingsIn = (page: string) =>
  [...page.matchAll(/<h2 id="(?:summary|written)">([^<]+)</g)].map(([, heading]) => heading);
/** By item, whichever version its words are of. */
const checkedIn = (page: string) =>
  [...page.matchAll(/name="([^"~]+)[^"]*" value="([^"]+)"[^>]* checked/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
const linksIn = (page: string) =>
  [...page.matchAll(/<li><a href="#([ar]\.[^"]+)">([^<]+)<\/a>/g)].map(([, control, text]) => [
    control,
    text,
  ]);

test('a ballot with every kind of answer is stored as the widget’s would be', async () => {
  const { send, addBallot } = collecting();
  const { status } = await send(filled(...EVERY_KIND));
  expect(status).toBe(201);
  expect(addBallot.mock.calls[0]?.[0]).toMatchObject({
    consultation: 'du-thao',
    draft: '2',
    revision: 1,
    credentialKind: 'device',
    answers: [
      { item: 'mot', kind: 'single', chosen: ['b'] },
      { item: 'nhieu', kind: 'multiple', chosen: ['a', 'c'] },
      { item: 'y-kien', kind: 'stance', chosen: ['agree'] },
      { item: 'muc', kind: 'rating', chosen: ['4'] },
      { item: 'loi', kind: 'text', chosen: [] },
      { item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['disagree'] },
    ],
    words: [
      { item: 'y-kien', words: 'Chợ\nbẩn.' },
      { item: 'loi', words: 'Thêm đèn.' },
    ],
  });
});

test('what is skipped is no answer', async () => {
  const { send, addBallot } = collecting();
  await send(filled(['a.mot', ''], ['a.y-kien', ''], ['a.muc', ''], ['a.loi', 'Thêm đèn.']));
  expect(addBallot.mock.calls[0]?.[0].answers).toEqual([{ item: 'loi', kind: 'text', chosen: [] }]);
});

test('the receipt says that it counts and cannot be replaced; it has no code and tells no choice', async () => {
  const { page } = await collecting().send(filled(...EVERY_KIND));
  expect(page).toContain('Đã nhận phiếu ý kiến');
  expect(page).toContain('Nhận lúc 09:30 ngày\u00a024/11/2026.');
  expect(page).toContain('Phiếu này được tính khi đóng đợt lấy ý kiến, 17:00 ngày\u00a031/12/2026.');
  expect(page).toContain('Phiếu gửi từ trang này không sửa hay thay được nữa.');
  expect(page).not.toMatch(/class="code"|Mười giờ|Chợ bẩn|Thêm đèn/);
  expect(page).not.toContain(TOKEN);
});

test('the same form sent again shows the same receipt and is one ballot, also after the closing', async () => {
  const { send, addBallot, at } = collecting();
  const fields = filled(...EVERY_KIND);
  const first = await send(fields);
  at(Date.parse(A_PLAIN_CONSULTATION.closesAt) + 1);
  const second = await send(fields);
  expect(second).toEqual({ status: 200, page: first.page });
  expect(addBallot).toHaveBeenCalledTimes(1);
});

test('a form that was changed after it was sent is told so, and its words are kept to be copied', async () => {
  const { send, addBallot } = collecting();
  const fields = filled(['a.mot', 'a']);
  await send(fields);
  const { status, page } = await send([...fields, ['a.loi', 'Nghĩ lại <b>rồi</b>.']]);
  expect(status).toBe(409);
  expect(headingsIn(page)).toEqual(['Đã nhận từ trước', 'Phần đã viết trong lần gửi sau']);
  expect(page).toContain('Phiếu ý kiến này đã được nhận trước khi sửa.');
  expect(page).toMatch(
    /Còn gì nữa\?<\/dt><dd class="about" lang="">Nghĩ lại &lt;b&gt;rồi&lt;\/b&gt;\.<\/dd>/,
  );
  expect(page).not.toContain('<form');
  expect(addBallot).toHaveBeenCalledTimes(1);
});

describe('a form with mistakes comes back', () => {
  const wrong = filled(
    ['a.mot', 'b'],
    ...(['a', 'b', 'c'] as const).map((choice) => ['a.nhieu', choice] as const),
    ['r.y-kien', 'Không nói đồng ý hay không'],
    ['a.muc', '5'],
    ['a.loi', 'x'.repeat(2003)],
    ['a.dieu-1.khoan-2', 'agree'],
    ['r.dieu-1.khoan-2', 'y'.repeat(1001)],
  );

  test('with each of them in a summary that leads to its field', async () => {
    const { send, addBallot } = collecting();
    const { status, page } = await send(wrong);
    expect(status).toBe(422);
    expect(page).toContain('<title>Lỗi: Quy chế chợ đêm');
    expect(headingsIn(page)).toEqual(['Có chỗ cần sửa']);
    expect(linksIn(page)).toEqual([
      ['a.nhieu', 'Câu\u00a02: Chọn nhiều nhất 2\u00a0phương án'],
      ['a.y-kien', 'Câu\u00a03: Chọn đồng ý, không đồng ý hoặc không có ý kiến, để gửi kèm lý do đã viết'],
      ['a.loi', 'Câu\u00a05: Bớt 3\u00a0chữ cái: tối đa 2.000'],
      ['r.dieu-1.khoan-2', 'Khoản 2 Điều 1. Giờ giấc: Bớt 1\u00a0chữ cái: tối đa 1.000'],
    ]);
    for (const [control] of linksIn(page)) {
      expect(page).toContain(` id="${control}"`);
      expect(page).toContain(` aria-describedby="e.${control}"`);
      expect(page).toContain(`<p class="error" id="e.${control}">`);
    }
    expect(addBallot).not.toHaveBeenCalled();
  });

  test('with everything still in it, its id and token too, and what is written unfolded', async () => {
    const { page } = await collecting().send(wrong);
    expect(page).toContain(`name="id" value="${fieldIn(wrong, 'id')}"`);
    expect(page).toContain(`name="token" value="${TOKEN}"`);
    expect(checkedIn(page)).toEqual([
      ...[['a.mot', 'b'], ...['a', 'b', 'c'].map((choice) => ['a.nhieu', choice])],
      ...[
        ['a.muc', '5'],
        ['a.dieu-1.khoan-2', 'agree'],
      ],
    ]);
    expect(page).toContain('\nKhông nói đồng ý hay không</textarea>');
    expect(page).toContain('x'.repeat(2003));
    expect(page.match(/<details open>/g)).toHaveLength(2);
  });

  test('and is left alone by the widget', async () => {
    expect((await collecting().send(wrong)).page).not.toContain('<gop-y');
  });

  test('in English when it was English', async () => {
    const { page } = await collecting().send(wrong, { lang: 'en' });
    expect(linksIn(page).map(([, text]) => text)).toContain('Question\u00a02: Choose at most 2');
    expect(page).toContain('action="?lang=en"');
  });

  test('when nothing at all was answered', async () => {
    const { status, page } = await collecting().send(filled());
    expect(status).toBe(422);
    expect(linksIn(page)).toEqual([['a.mot', 'Trả lời ít nhất một câu rồi gửi']]);
  });

  test('when a choice is sent that the item does not have', async () => {
    const { page } = await collecting().send(filled(['a.mot', 'z']));
    expect(linksIn(page)).toEqual([['a.mot', 'Câu\u00a01: Xem lại chỗ này']]);
  });
});

test('markup in an answer is shown as text', async () => {
  const evil = '</textarea><script>alert(1)</script>';
  const { page } = await collecting().send(filled(['r.y-kien', evil]));
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
});

test('answers that are too long for one ballot are kept whole', async () => {
  const items = Array.from(
    { length: 20 },
    (_, index) => ({ id: `loi-${index}`, kind: 'text', title: { vi: 'Gì nữa?' } }) as const,
  );
  const { send } = collecting({ consultation: { ...A_PLAIN_CONSULTATION, items } });
  const { status, page } = await send(
    filled(...items.map(({ id }) => [`a.${id}`, 'ộ'.repeat(1900)] as const)),
  );
  expect(status).toBe(413);
  expect(page).toContain('Các ý kiến dài quá một phiếu.');
  expect(page.match(/ộ{1900}/g)).toHaveLength(20);
});

describe('a ballot that comes when none is taken', () => {
  const written = filled(['a.loi', 'Thêm đèn.'], ['r.dieu-1.khoan-2', 'Muộn quá.']);

  test('after the closing is told so, and its words are kept, mistakes or none', async () => {
    const { send, addBallot, at } = collecting();
    at(Date.parse(A_PLAIN_CONSULTATION.closesAt));
    for (const fields of [written, filled(...EVERY_KIND)]) {
      const { status, page } = await send(fields);
      expect(status).toBe(409);
      expect(headingsIn(page)).toEqual(['Chưa gửi được', 'Phần đã viết, chưa được gửi']);
      expect(page).toContain('Đợt lấy ý kiến đã đóng trước khi phiếu này được gửi.');
      expect(page).toContain('<dd class="about" lang="">Thêm đèn.</dd>');
      expect(page).not.toContain('<form');
    }
    expect((await send(written)).page).toContain('<dd class="about" lang="">Muộn quá.</dd>');
    expect(addBallot).not.toHaveBeenCalled();
  });

  test('before the opening is told when, and its words are kept', async () => {
    const opensAt = '2026-12-01T08:00:00+07:00';
    const { send } = collecting({ consultation: { ...A_PLAIN_CONSULTATION, opensAt } });
    const { status, page } = await send(filled(...EVERY_KIND));
    expect(status).toBe(409);
    expect(headingsIn(page)).toEqual(['Chưa gửi được', 'Phần đã viết, chưa được gửi']);
    expect(page).toContain('Chưa nhận phiếu ý kiến. Gửi từ 08:00 ngày\u00a001/12/2026');
    expect(page).toContain('<dd class="about" lang="">Thêm đèn.</dd>');
  });

  test('at a portal that takes none is told so, and its words are kept', async () => {
    const hosted = consulting(A_PLAIN_CONSULTATION);
    const { send } = collecting({
      hosted: { ...hosted, portal: { ...hosted.portal, accepts: ['question'] } },
    });
    const { status, page } = await send(filled(...EVERY_KIND));
    expect(status).toBe(422);
    expect(page).toContain('Cơ quan chưa nhận phiếu ý kiến qua trang này.');
    expect(page).toContain('<dd class="about" lang="">Thêm đèn.</dd>');
  });
});

describe('a ballot on another version of the draft', () => {
  const gone: Fields = [
    ['a.dieu-2', 'disagree'],
    ['r.dieu-2', 'Nên giữ.'],
  ];
  const onVersion = (draft: string, ...fields: Fields): Fields =>
    filled(...fields).map(([name, value]) => [name, name === 'draft' ? draft : value]);

  test('an earlier one, is taken under that one, with an opinion on a clause that is gone', async () => {
    const { send, addBallot } = collecting();
    expect((await send(onVersion('1', ...gone))).status).toBe(201);
    expect(addBallot.mock.calls[0]?.[0]).toMatchObject({
      draft: '1',
      answers: [{ item: 'dieu-2', chosen: ['disagree'] }],
      words: [{ item: 'dieu-2', words: 'Nên giữ.' }],
    });
  });

  test('of which nobody knows, comes back on today’s text with its answers, and with words on what is gone', async () => {
    const { send, addBallot } = collecting();
    const { status, page } = await send(onVersion('0', ['a.mot', 'b'], ...gone));
    expect(status).toBe(409);
    expect(page).toContain('Nội dung đã đổi từ khi mở trang này.');
    expect(page).toContain('name="draft" value="2"');
    expect(page).toMatch(/name="a.mot" value="b" checked/);
    expect(page).toMatch(/Chỗ không còn trong dự thảo<\/dt><dd class="about" lang="">Nên giữ\.</);
    expect(addBallot).not.toHaveBeenCalled();
  });

  describe('an earlier one, that has to come back', () => {
    const stale = onVersion(
      '1',
      ['r.y-kien', 'Chưa chọn'],
      ['a.mot', 'b'],
      ['a.dieu-1.khoan-1', 'disagree'],
      ['a.dieu-1.khoan-2', 'agree'],
      ['r.dieu-1.khoan-2', 'Muộn là vừa.'],
      ...gone,
    );

    test('has nothing chosen on words that were changed since, and says where; other choices and all words stay', async () => {
      const { page } = await collecting().send(stale);
      expect(page).toContain('<p>Nội dung đã đổi từ khi mở trang này.');
      expect(linksIn(page)).toEqual([
        ['a.y-kien', expect.stringMatching(/^Câu\u00a03: Chọn đồng ý/)],
        [
          'a.dieu-1.khoan-2',
          'Khoản 2 Điều 1. Giờ giấc: Lời văn đã đổi nên lựa chọn trước đã được bỏ. Đọc lại rồi chọn',
        ],
      ]);
      expect(checkedIn(page)).toEqual([
        ['a.mot', 'b'],
        ['a.dieu-1.khoan-1', 'disagree'],
      ]);
      expect(page).toContain('\nMuộn là vừa.</textarea>');
      expect(page).toMatch(/Chỗ không còn trong dự thảo<\/dt><dd class="about" lang="">Nên giữ\.</);
    });

    test('is sent again as a ballot on today’s text, by what is chosen anew', async () => {
      const { send, addBallot } = collecting();
      const { page } = await send(stale);
      expect(page).toContain('name="draft" value="2"');
      const renewed = filled(...checkedIn(page), ['a.dieu-1.khoan-2', 'disagree']);
      expect((await send(renewed)).status).toBe(201);
      expect(addBallot.mock.calls[0]?.[0]).toMatchObject({
        draft: '2',
        answers: [
          { item: 'mot' },
          { item: 'dieu-1.khoan-1' },
          { item: 'dieu-1.khoan-2', chosen: ['disagree'] },
        ],
      });
    });

    test('because the store fails, is told both', async () => {
      const store = { ...createMemoryStore(), addBallot: () => Promise.reject(new Error('disk')) };
      const { status, page } = await collecting({ store }).send(
        onVersion('1', ['a.dieu-1.khoan-2', 'agree']),
      );
      expect(status).toBe(503);
      expect(page).toContain('phiếu ý kiến chưa gửi được');
      expect(page).toContain('<p>Nội dung đã đổi từ khi mở trang này.');
      expect(checkedIn(page)).toEqual([]);
    });
  });

  test('the present one, is never said to have changed', async () => {
    const { page } = await collecting().send(
      filled(['r.y-kien', 'Chưa chọn'], ['a.dieu-1.khoan-2', 'agree']),
    );
    expect(page).not.toContain('Nội dung đã đổi');
    expect(checkedIn(page)).toEqual([['a.dieu-1.khoan-2', 'agree']]);
  });

  test('the present one, takes no answer to what is not asked', async () => {
    const { send, addBallot } = collecting();
    await send(filled(['a.mot', 'b'], ...gone));
    expect(addBallot.mock.calls[0]?.[0].answers).toEqual([{ item: 'mot', kind: 'single', chosen: ['b'] }]);
  });
});

test('a choice is known by its item, whichever version of its words was on the page', async () => {
  const { send, addBallot } = collecting();
  await send(filled(['a.mot', 'b'], ['a.dieu-1.khoan-1~1', 'agree'], ['a.dieu-1.khoan-2~2', 'disagree']));
  expect(addBallot.mock.calls[0]?.[0].answers).toEqual([
    { item: 'mot', kind: 'single', chosen: ['b'] },
    { item: 'dieu-1.khoan-1', kind: 'stance', chosen: ['agree'] },
    { item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['disagree'] },
  ]);
});

test('a ballot that has to wait comes back with everything in it, and is taken when it is sent again', async () => {
  const takeTokens = vi.fn(async () => 0).mockResolvedValueOnce(4000);
  const bounds = { posts: 1, postsInAll: 0, wrongCodes: 0 };
  const { send } = collecting({ store: { ...createMemoryStore(), takeTokens }, bounds });
  const fields = filled(...EVERY_KIND);
  const { status, page } = await send(fields);
  expect(status).toBe(429);
  expect(headingsIn(page)).toEqual(['Chưa gửi được']);
  expect(page).toContain('Nhiều người đang gửi cùng lúc');
  expect(page).toContain('Thêm đèn.</textarea>');
  expect((await send(fields)).status).toBe(201);
});

describe('when the store fails', () => {
  test('at the ballot, the form comes back with everything in it, and nothing is said to be received', async () => {
    const log = vi.fn();
    const store = { ...createMemoryStore(), addBallot: () => Promise.reject(new Error('disk')) };
    const fields = filled(...EVERY_KIND);
    const { status, page } = await collecting({ store, log }).send(fields);
    expect(status).toBe(503);
    expect(headingsIn(page)).toEqual(['Chưa gửi được']);
    expect(page).toContain('phiếu ý kiến chưa gửi được');
    expect(page).toContain('Thêm đèn.</textarea>');
    expect(page).toContain(fieldIn(fields, 'id'));
    expect(page).not.toContain('Đã nhận');
    expect(log).toHaveBeenCalledWith('POST /:portal/consultations/:id: Error');
  });

  test('at the consultation, the page says to reload it, and the same form is taken then', async () => {
    const memory = createMemoryStore();
    const interventions = vi.fn(memory.interventions).mockRejectedValueOnce(new Error('disk'));
    const { send } = collecting({ store: { ...memory, interventions } });
    const fields = filled(...EVERY_KIND);
    const { status, page } = await send(fields);
    expect(status).toBe(503);
    expect(page).toContain('tải lại trang này và đồng ý gửi lại');
    expect((await send(fields)).status).toBe(201);
  });
});

test.each(['null', 'https://khac.example', 'http://localhost:1'])(
  'a form of origin %s is not taken',
  async (origin) => {
    const { send, addBallot } = collecting();
    expect((await send(filled(...EVERY_KIND), { origin })).status).toBe(403);
    expect(addBallot).not.toHaveBeenCalled();
  },
);

test('a damaged id or token is replaced by a fresh one', async () => {
  const { send, addBallot } = collecting();
  expect((await send([['id', 'x'], ['token', 'x'], ...EVERY_KIND])).status).toBe(201);
  expect(addBallot.mock.calls[0]?.[0].id).toMatch(/^[0-9a-f-]{36}$/);
});
