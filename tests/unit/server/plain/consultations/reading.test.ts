import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { Consultation } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import { createMemoryStore } from '../../../../../server/store/memoryStore';
import { consulting } from '../../consultations/aConsultation';
import { aBallot, NOW, post, testApp } from '../../testCollector';
import { A_PLAIN_CONSULTATION } from './aPlainConsultation';

const CLOSED = Date.parse(A_PLAIN_CONSULTATION.closesAt);
const PATH = '/mau/consultations/du-thao';

function collecting(...consultations: readonly Consultation[]) {
  const store = createMemoryStore();
  let time = NOW;
  const app = testApp({ store, hosted: consulting(...consultations), now: () => time });
  return {
    app,
    store,
    page: async (path = PATH) => (await app.request(path)).text(),
    at: (now: number) => (time = now),
    async vote(count: number, answers: readonly Answer[]) {
      for (let n = 0; n < count; n++) {
        const token = crypto.randomUUID().replaceAll('-', '');
        const ballot = aBallot({
          ...{ consultation: 'du-thao', draft: '2', answers },
          credential: { kind: 'device', token },
        });
        expect((await post(app, ballot)).status).toBe(201);
      }
    },
  };
}
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the portal’s page', () => {
  const shifted = (id: string, opensAt: string, closesAt: string): Consultation => ({
    ...{ ...A_PLAIN_CONSULTATION, id, opensAt, closesAt },
    title: { vi: id, en: `${id} in English` },
  });
  const ALL = [
    shifted('da-dong', '2025-01-01T08:00:00+07:00', '2025-02-01T17:00:00+07:00'),
    shifted('con-lau', '2026-01-01T08:00:00+07:00', '2027-02-01T17:00:00+07:00'),
    shifted('sap-mo', '2027-01-01T08:00:00+07:00', '2027-02-01T17:00:00+07:00'),
    shifted('sap-het', '2026-01-01T08:00:00+07:00', '2026-12-01T17:00:00+07:00'),
  ];

  test('leads to every consultation, first to those that take ballots, and of them to what closes next', async () => {
    const page = await collecting(...ALL).page('/mau');
    const links = [...page.matchAll(/href="\/mau\/consultations\/([a-z-]+)\?lang=vi"/g)].map(([, id]) => id);
    expect(links).toEqual(['sap-het', 'con-lau', 'sap-mo', 'da-dong']);
    expect(textOf(page)).toContain('Đang lấy ý kiến đến 17:00 ngày 01/12/2026');
    expect(textOf(page)).toContain('Nhận phiếu ý kiến từ 08:00 ngày 01/01/2027');
    expect(page.indexOf('</gop-y>')).toBeLessThan(page.indexOf('id="consultations"'));
  });

  test('names them in English when asked for', async () => {
    const page = await collecting(...ALL).page('/mau?lang=en');
    expect(page).toContain('<a href="/mau/consultations/sap-het?lang=en" lang="en">sap-het in English</a>');
    expect(textOf(page)).toContain('Open until 17:00 on 1 December 2026');
  });

  test('says nothing of consultations where there are none', async () => {
    expect(await collecting().page('/mau')).not.toContain('id="consultations"');
  });

  test('has its form also while the store is out of order', async () => {
    const store = { ...createMemoryStore(), consultations: () => Promise.reject(new Error('disk')) };
    const log = vi.fn();
    const reply = await testApp({ store, log }).request('/mau');
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('id="text"');
    expect(log).toHaveBeenCalledWith('GET /:portal: Error');
  });
});

describe('an open consultation', () => {
  test('says who asks, until when, what for, and where the documents are', async () => {
    const page = await collecting(A_PLAIN_CONSULTATION).page();
    expect(page).toContain('<title>Quy chế chợ đêm · Tỉnh Mẫu</title>');
    for (const said of ['Sở Công Thương', 'Chợ mở đến mấy giờ.', 'đến 17:00 ngày 31/12/2026'])
      expect(textOf(page)).toContain(said);
    expect(page).toContain('<a href="https://mau.example/to-trinh" lang="vi">Tờ trình</a>');
    expect(page).not.toContain('javascript:');
  });

  test('has one form with every kind of item, in which nothing is chosen, as the floor of the widget’s own screen', async () => {
    const page = await collecting(A_PLAIN_CONSULTATION).page();
    expect(page).toMatch(/<gop-y view="consult" consultation="du-thao">.*<form .*<\/form>.*<\/gop-y>/s);
    expect(page.match(/<form /g)).toHaveLength(1);
    const names = [...page.matchAll(/ (type="\w+" |id="[^"]+" )?name="([^"]+)"/g)].map(([, , name]) => name);
    expect([...new Set(names)]).toEqual([
      ...['viewport', 'id', 'token', 'draft', 'a.mot', 'a.nhieu', 'a.y-kien', 'r.y-kien', 'a.muc', 'a.loi'],
      ...['a.dieu-1.khoan-1~1', 'r.dieu-1.khoan-1', 'a.dieu-1.khoan-2~2', 'r.dieu-1.khoan-2'],
    ]);
    expect(page).not.toMatch(/ checked| open>/);
    // What is skipped is sent as nothing.
    expect(page.match(/value="">Bỏ qua/g)).toHaveLength(5);
    expect(textOf(page)).toContain('Chọn nhiều nhất 2 phương án.');
    expect(textOf(page)).toContain('4. Tốt');
  });

  test('asks for no names where something is written, and says so nowhere else', async () => {
    const [choice] = A_PLAIN_CONSULTATION.items;
    const { text: _, ...rest } = { ...A_PLAIN_CONSULTATION, items: choice ? [choice] : [] };
    expect(await collecting(A_PLAIN_CONSULTATION).page()).toContain('Không ghi tên hay số điện thoại.');
    expect(await collecting(rest).page()).not.toMatch(/Không ghi tên|bỏ qua phần nào/);
  });

  test('has an id and a token of its own each time', async () => {
    const { page } = collecting(A_PLAIN_CONSULTATION);
    const mintedIn = (text: string) => [
      /name="id" value="([0-9a-f-]{36})"/.exec(text)?.[1],
      /name="token" value="([0-9a-f]{32})"/.exec(text)?.[1],
    ];
    const [first, second] = [mintedIn(await page()), mintedIn(await page())];
    expect(new Set([...first, ...second]).size).toBe(4);
    expect([...first, ...second]).not.toContain(undefined);
  });

  test('shows the draft under its headings, every clause with its points above its choices', async () => {
    const page = await collecting(A_PLAIN_CONSULTATION).page();
    expect(page).toContain('<h3>Chương I. CHUNG</h3>');
    expect(page).toContain('<h4 id="dieu-1">Điều 1. Giờ giấc</h4>');
    expect(page).toContain('<a href="#dieu-1">Điều 1. Giờ giấc</a>');
    expect(textOf(page)).toMatch(
      /Khoản 1 Điều 1 Từ 18 giờ: a\) mùa hè; Đồng ý Không đồng ý Không có ý kiến Bỏ qua Lý do/,
    );
  });

  test('says what a new version of the draft changed, and what it said before', async () => {
    const text = textOf(await collecting(A_PLAIN_CONSULTATION).page());
    expect(text).toContain('bản mới từ 08:00 ngày 01/11/2026: 1 chỗ mới hoặc đã sửa, bỏ Điều 2.');
    expect(text).toMatch(
      /Khoản 2 Điều 1 Chỗ này mới hoặc đã sửa\. Xem lời văn trước khi sửa Đến 23 giờ\. Đến 22 giờ\./,
    );
    expect(text.match(/Chỗ này mới/g)).toHaveLength(1);
  });

  test('says nothing of versions where there has been but one', async () => {
    const first = { draft: '2', at: '2026-10-01T08:00:00+07:00', removed: [] };
    const text = { lang: 'vi', parts: [], ...A_PLAIN_CONSULTATION.text, versions: [first] };
    const page = await collecting({ ...A_PLAIN_CONSULTATION, text }).page();
    expect(page).not.toMatch(/bản mới|Chỗ này mới/);
  });

  test('in English marks the words that are not there in English', async () => {
    const page = await collecting(A_PLAIN_CONSULTATION).page(`${PATH}?lang=en`);
    expect(page).toContain('<h2 lang="en">Rules of the night market</h2>');
    expect(page).toContain('<h4 lang="vi" id="dieu-1">');
    expect(page).toMatch(/<label><input [^>]+>Nine o’clock<\/label>/);
    expect(page).toMatch(/<label lang="vi"><input [^>]+>Mười giờ<\/label>/);
    expect(page).toMatch(/<label><input [^>]+>I agree<\/label>/);
  });

  test('shows no form where the portal takes no such ballots, but says whom to ask', async () => {
    const hosted = consulting(A_PLAIN_CONSULTATION);
    const accepts = hosted.portal.accepts.filter((one) => one !== 'ballot.rating');
    const app = testApp({ hosted: { ...hosted, portal: { ...hosted.portal, accepts } } });
    const page = await (await app.request(PATH)).text();
    expect(page).not.toContain('<form');
    expect(page).toContain('Cơ quan chưa nhận phiếu ý kiến qua trang này.');
    expect(page).toContain('Điều 1. Giờ giấc');
  });

  test('shows results from the beginning where that was so decided', async () => {
    const it = collecting({ ...A_PLAIN_CONSULTATION, resultsFrom: 'opening' });
    const answer: Answer = { item: 'mot', kind: 'single', choice: 'a' };
    for (const minute of [0, 1]) {
      it.at(NOW + minute * 60_000);
      await it.vote(10, [answer]);
      await it.page();
    }
    const text = textOf(await it.page());
    expect(text).toMatch(/Kết quả 10 phiếu gửi từ máy/);
    expect(text).toContain('Còn 10 phiếu ý kiến đến sau chưa có trong các số này');
  });
});

test('a consultation that is not open yet says when it opens, shows its draft, and has no form', async () => {
  const page = await collecting({ ...A_PLAIN_CONSULTATION, opensAt: '2026-12-01T08:00:00+07:00' }).page();
  expect(textOf(page)).toContain('Nhận phiếu ý kiến từ 08:00 ngày 01/12/2026.');
  expect(textOf(page)).toContain('Khoản 2 Đến 22 giờ.');
  expect(page).not.toMatch(/<form|<input|id="results"/);
});

describe('a closed consultation', () => {
  const answers: readonly Answer[] = [
    { item: 'mot', kind: 'single', choice: 'a' },
    { item: 'nhieu', kind: 'multiple', choices: ['a', 'b'] },
    { item: 'dieu-1.khoan-2', kind: 'stance', stance: 'agree' },
  ];
  const others: readonly Answer[] = [
    { item: 'mot', kind: 'single', choice: 'b' },
    { item: 'dieu-1.khoan-2', kind: 'stance', stance: 'disagree' },
  ];

  async function closed() {
    const it = collecting(A_PLAIN_CONSULTATION);
    await it.vote(30, answers);
    await it.vote(10, others);
    await it.vote(3, [{ item: 'muc', kind: 'rating', rating: 5 }]);
    await it.store.setOutcome('mau', 'du-thao', {
      ...{ item: 'dieu-1.khoan-2', kind: 'partly', text: 'Sửa thành 22 giờ 30.' },
      ...{ by: 'lan', at: '2027-01-02T08:00:00+07:00' },
    });
    it.at(CLOSED);
    return it;
  }

  test('has no form and shows its results as the public file has them', async () => {
    const it = await closed();
    const text = textOf(await it.page());
    expect(await it.page()).not.toContain('<form');
    expect(text).toContain('Đã đóng lúc 17:00 ngày 31/12/2026');
    expect(text).toContain('43 phiếu gửi từ máy, không kiểm tra người gửi.');
    expect(text).toMatch(/Đóng cửa lúc nào\? 40 phiếu trả lời Chín giờ : 30 phiếu \(75\s%\)/);
    expect(text).toMatch(/Ngày nào mở\? 30 phiếu trả lời, mỗi phiếu có thể chọn nhiều phương án/);
    const file = await (await it.app.request('/v1/mau/consultations/du-thao.json')).json();
    expect(text).toContain(file.results.export.sha256);
    expect(await it.page()).toContain('href="/v1/mau/consultations/du-thao/export.json"');
  });

  test('keeps small numbers to itself and says so', async () => {
    const text = textOf(await (await closed()).page());
    expect(text).toMatch(/5\. Rất tốt : không nêu số/);
    expect(text).toContain('Không nêu các số dưới 10');
  });

  test('says of each clause what was said and what was made of it, and counts those of which nothing was', async () => {
    const text = textOf(await (await closed()).page());
    expect(text).toMatch(/Khoản 2 Điều 1\. Giờ giấc · Tiếp thu một phần Đến 22 giờ\. 40 phiếu trả lời/);
    expect(text).toContain('Sửa thành 22 giờ 30.');
    expect(text).toContain('Không có ý kiến nào về 1 chỗ khác.');
  });

  test('to which nobody came says so and lists nothing', async () => {
    const it = collecting(A_PLAIN_CONSULTATION);
    it.at(CLOSED);
    expect(textOf(await it.page())).toMatch(/Kết quả Không có phiếu nào\. Tải tệp/);
  });

  test('that was called off says so with the reason, and has no results', async () => {
    const it = collecting(A_PLAIN_CONSULTATION);
    const deed = { kind: 'annulled', reason: 'Sai dự thảo.' } as const;
    await it.store.intervene('mau', 'du-thao', deed, 'lan', '2026-11-20T08:00:00+07:00', 0);
    const text = textOf(await it.page());
    expect(text).toContain('Đợt lấy ý kiến này đã bị huỷ.');
    expect(text).toContain('Huỷ lúc 08:00 ngày 20/11/2026. Lý do: Sai dự thảo.');
    expect(await it.page()).not.toMatch(/<form|id="results"/);
  });
});

test('markup in an officer’s words is shown as text', async () => {
  const evil = { vi: '<img src=x onerror=alert(1)>' };
  const consultation: Consultation = {
    ...{ ...A_PLAIN_CONSULTATION, title: evil, agency: evil, summary: evil },
    documents: [{ title: evil, url: 'https://x.example/"><img>' }],
    items: [{ id: 'loi', kind: 'text', title: evil }],
  };
  const it = collecting(consultation);
  expect(await it.page()).not.toContain('<img');
  it.at(CLOSED);
  expect(await it.page()).not.toContain('<img');
});

test.each([
  ['/mau/consultations/khong-co', 'Không tìm thấy nội dung lấy ý kiến này.'],
  ['/khac/consultations/du-thao', 'Không có trang này.'],
])('%s is not found, and says what is not', async (path, sentence) => {
  const reply = await collecting(A_PLAIN_CONSULTATION).app.request(path);
  expect(reply.status).toBe(404);
  expect(textOf(await reply.text())).toContain(sentence);
});

test('the page is sent packed to a browser that unpacks, and as it is to one that does not', async () => {
  const app = testApp({ hosted: consulting(A_PLAIN_CONSULTATION) });
  const get = (encodings: string) => app.request(PATH, { headers: { 'Accept-Encoding': encodings } });
  const packed = await get('gzip, deflate, br');
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect(packed.headers.get('Vary')).toContain('Accept-Encoding');
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toContain('Quy chế chợ đêm');
  const plain = await get('identity');
  expect(plain.headers.get('Content-Encoding')).toBe(null);
  expect(await plain.text()).toContain('Quy chế chợ đêm');
});
