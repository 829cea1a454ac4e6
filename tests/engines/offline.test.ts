import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Backstage, createBackstage } from '../e2e/backstage';
import { snippetFor } from '../e2e/host';
import {
  ask,
  openConsultation,
  openForm,
  press,
  receiptCode,
  screen,
  seeHeading,
  vote,
  waiting,
} from './citizen';
import type { Engine, Tab, Visitor } from './driver';
import { ENGINES } from './engines';

/** An engine may have to be installed first. */
const PATIENT = 300_000;

describe.each(ENGINES)('in $name', ({ launch }) => {
  let engine: Engine;
  let backstage: Backstage;
  let url: string;
  beforeAll(async () => {
    engine = await launch();
    backstage = await createBackstage();
    url = backstage.host.put('/', { body: snippetFor(backstage.network.origin) });
  }, PATIENT);
  afterAll(async () => {
    await engine?.end();
    await backstage?.end();
  });

  let visitor: Visitor;
  let tab: Tab;
  let before = 0;
  const questions = () => backstage.rows('select * from questions order by rowid');
  /** The rows that this story added. */
  const added = () => questions().slice(before);
  beforeEach(async () => {
    before = questions().length;
    visitor = await engine.visitor();
    tab = await visitor.openTab();
    await tab.goto(url);
  });
  afterEach(async () => {
    backstage.network.become('passes');
    await visitor.leave();
  });

  test('a question asked online is received, and its code stands for exactly one row', async () => {
    await openForm(tab);
    await ask(tab, 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(await receiptCode(tab)).toHaveLength(16);
    expect(added()).toMatchObject([{ text: 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.' }]);
    expect(await waiting(tab)).toBe(0);
  });

  test('with the collector stopped it is saved, not sent; after a restart and a reload there is exactly one row', async () => {
    await openForm(tab);
    await backstage.stopCollector();
    await ask(tab, 'Bao giờ đường liên xã làm xong?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    expect(await screen(tab)).not.toContain('Đã nhận');
    expect(await waiting(tab)).toBe(1);

    await backstage.restartCollector();
    await tab.reload();
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    expect(added()).toMatchObject([{ text: 'Bao giờ đường liên xã làm xong?' }]);
    await press(tab, 'button', 'Hỏi đáp · Góp ý');
    await press(tab, 'button', /^Xem những gì đã gửi/);
    await expect.poll(() => receiptCode(tab)).toHaveLength(16);
  });

  test('when the reply is lost after the commit, sending again gives no second row', async () => {
    await openForm(tab);
    backstage.network.become('loses-the-reply');
    await ask(tab, 'Xin hỏi lịch tiêm phòng tháng này?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const committed = added();
    expect(committed).toHaveLength(1);

    backstage.network.become('passes');
    await press(tab, 'button', 'Gửi ngay');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(added()).toEqual(committed);
    expect(await waiting(tab)).toBe(0);
  });

  test('a captive portal’s polite 200 is not taken for a receipt, and the question arrives later, once', async () => {
    await openForm(tab);
    backstage.network.become('captive-portal');
    await ask(tab, 'Nhà văn hoá mở cửa mấy giờ?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    expect(await receiptCode(tab)).toBeUndefined();
    expect(await waiting(tab)).toBe(1);
    expect(added()).toHaveLength(0);

    backstage.network.become('passes');
    await press(tab, 'button', 'Gửi ngay');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(added()).toHaveLength(1);
    expect(await waiting(tab)).toBe(0);
  });

  test('two tabs that find the same waiting question at once leave exactly one row', async () => {
    await openForm(tab);
    await backstage.stopCollector();
    await ask(tab, 'Trạm y tế có làm việc thứ bảy không?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const beside = await visitor.openTab();
    await beside.goto(url);
    expect(await waiting(beside)).toBe(1);

    await backstage.restartCollector();
    const heard = backstage.network.requests.length;
    await Promise.all([tab.goto(url), beside.goto(url)]);
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    await expect.poll(() => waiting(beside)).toBe(0);
    expect(added()).toHaveLength(1);
    const sent = backstage.network.requests.slice(heard).filter(({ method }) => method === 'POST');
    // Whichever tab sent it, and however often: always under its one id.
    expect(new Set(sent.map(({ path }) => path)).size).toBe(1);
    expect(sent[0]?.path).toContain(String(added()[0]?.id));
  });

  test('a vote cast offline and changed offline is counted once, as it was changed', async () => {
    await openConsultation(tab);
    await backstage.stopCollector();
    await vote(tab, '22 giờ, như hiện nay');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    await press(tab, 'button', 'Gửi lại ý kiến khác');
    await vote(tab, 'Không có ý kiến');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const ballots = () => backstage.rows('select answers from ballots');
    expect(ballots()).toHaveLength(0);

    await backstage.restartCollector();
    await tab.reload();
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    expect(ballots()).toHaveLength(1);
    expect(String(ballots()[0]?.answers)).toContain('khong-y-kien');
  });
});
