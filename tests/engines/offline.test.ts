import { expect, test } from 'vitest';
import {
  ask,
  openConsultation,
  openForm,
  press,
  receiptCode,
  screen,
  seeHeading,
  seeWords,
  vote,
  waiting,
} from './citizen';
import { loseDatabase } from './inPage';
import { inEveryEngine } from './stories';

inEveryEngine((set) => {
  const arrive = async () => {
    const scene = await set();
    const questions = () => scene.rows('select id, text from questions');
    return { ...scene, ...(await scene.next()), questions };
  };

  test('a question asked online is received, and its code stands for exactly one row', async () => {
    const { tab, questions } = await arrive();
    await openForm(tab);
    await ask(tab, 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(await receiptCode(tab)).toHaveLength(16);
    expect(questions()).toMatchObject([{ text: 'Đường trước cổng trường tiểu học bị ngập từ tuần trước.' }]);
    expect(await waiting(tab)).toBe(0);
  });

  test('with the collector stopped it is saved, not sent; after a restart and a reload there is exactly one row', async () => {
    const { tab, questions, stopEndpoint, restartEndpoint } = await arrive();
    await openForm(tab);
    await stopEndpoint();
    await ask(tab, 'Bao giờ đường liên xã làm xong?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    expect(await screen(tab)).not.toContain('Đã nhận');
    expect(await waiting(tab)).toBe(1);

    await restartEndpoint();
    await tab.reload();
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    expect(questions()).toMatchObject([{ text: 'Bao giờ đường liên xã làm xong?' }]);
    await press(tab, 'button', 'Hỏi đáp · Góp ý');
    await press(tab, 'button', /^Xem trả lời/);
    await expect.poll(() => receiptCode(tab)).toHaveLength(16);
  });

  test('when the reply is lost after the commit, sending again gives no second row', async () => {
    const { tab, questions, network } = await arrive();
    await openForm(tab);
    network.become('loses-the-reply');
    await ask(tab, 'Xin hỏi lịch tiêm phòng tháng này?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const committed = questions();
    expect(committed).toHaveLength(1);

    network.become('passes');
    await press(tab, 'button', 'Gửi ngay');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(questions()).toEqual(committed);
    expect(await waiting(tab)).toBe(0);
  });

  test('a captive portal’s polite 200 is not taken for a receipt, and the question arrives later, once', async () => {
    const { tab, questions, network } = await arrive();
    await openForm(tab);
    network.become('captive-portal');
    await ask(tab, 'Nhà văn hoá mở cửa mấy giờ?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    expect(await receiptCode(tab)).toBeUndefined();
    expect(await waiting(tab)).toBe(1);
    expect(questions()).toHaveLength(0);

    network.become('passes');
    await press(tab, 'button', 'Gửi ngay');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    expect(questions()).toHaveLength(1);
    expect(await waiting(tab)).toBe(0);
  });

  test('two tabs that find the same waiting question at once leave exactly one row', async () => {
    const { visitor, tab, url, questions, network, stopEndpoint, restartEndpoint } = await arrive();
    await openForm(tab);
    await stopEndpoint();
    await ask(tab, 'Trạm y tế có làm việc thứ bảy không?');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const beside = await visitor.openTab();
    await beside.goto(url);
    expect(await waiting(beside)).toBe(1);

    await restartEndpoint();
    const heard = network.requests.length;
    await Promise.all([tab.goto(url), beside.goto(url)]);
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    await expect.poll(() => waiting(beside)).toBe(0);
    expect(questions()).toHaveLength(1);
    const sent = network.requests.slice(heard).filter(({ method }) => method === 'POST');
    // Whichever tab sent it, and however often: always under its one id.
    expect(new Set(sent.map(({ path }) => path)).size).toBe(1);
    expect(sent[0]?.path).toContain(String(questions()[0]?.id));
  });

  test('a vote cast offline and changed offline is counted once, as it was changed', async () => {
    const { tab, rows, stopEndpoint, restartEndpoint } = await arrive();
    await openConsultation(tab);
    await stopEndpoint();
    await vote(tab, '22 giờ, như hiện nay');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    await press(tab, 'button', 'Gửi ý kiến khác để thay');
    // It comes a moment after the choices and moves them: a press before it may fall on another one.
    await seeWords(tab, 'Máy này có phiếu ý kiến đang chờ gửi');
    await vote(tab, 'Không có ý kiến');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    const ballots = () => rows('select answers from ballots');
    expect(ballots()).toHaveLength(0);

    await restartEndpoint();
    await tab.reload();
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    expect(ballots()).toHaveLength(1);
    expect(String(ballots()[0]?.answers)).toContain('khong-y-kien');
  });

  test('when the browser loses its database, what waits is sent all the same, and the voter stays the same one', async () => {
    const { visitor, tab, url, questions, rows, stopEndpoint, restartEndpoint } = await arrive();
    await openConsultation(tab);
    await vote(tab, '22 giờ, như hiện nay');
    await seeHeading(tab, 'Đã nhận phiếu ý kiến');
    const beside = await visitor.openTab();
    await beside.goto(url);
    await openForm(beside);
    await stopEndpoint();
    await ask(beside, 'Chợ đêm có chỗ gửi xe không?');
    await seeHeading(beside, 'Đã lưu trên máy này, chưa gửi');
    await press(tab, 'button', 'Gửi ý kiến khác để thay');
    await seeWords(tab, 'Máy này đã gửi lúc');
    await vote(tab, 'Không có ý kiến');
    await seeHeading(tab, 'Đã lưu trên máy này, chưa gửi');
    expect(await tab.read(loseDatabase)).toBe(true);

    await restartEndpoint();
    await tab.reload();
    await expect
      .poll(questions, { timeout: 10_000 })
      .toMatchObject([{ text: 'Chợ đêm có chỗ gửi xe không?' }]);
    await expect.poll(() => waiting(tab), { timeout: 10_000 }).toBe(0);
    const ballots = rows('select revision, answers from ballots');
    expect(ballots).toMatchObject([{ revision: 2 }]);
    expect(String(ballots[0]?.answers)).toContain('khong-y-kien');
  });
});
