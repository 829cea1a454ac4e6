import { expect, test } from 'vitest';
import { snippetFor } from '../e2e/host';
import { aspNet } from '../e2e/hosts/aspNet';
import { type Hostile, withoutScript } from '../e2e/hosts/hostile';
import { prototypeJs } from '../e2e/hosts/prototypeJs';
import { quirks } from '../e2e/hosts/quirks';
import { swappingPage } from '../e2e/hosts/swapping';
import { traceOf } from '../e2e/hosts/trace';
import { unset } from '../e2e/hosts/unset';
import { ask, openForm, press, seeHeading, vote, write } from './citizen';
import type { Tab } from './driver';
import { inEveryEngine } from './stories';

const ANSWERS = '[{"item":"gio-dong-cua","kind":"single","chosen":["22-gio"]}]';

inEveryEngine((set) => {
  /** Somebody on such a page, and what the page was before the widget came. */
  const arriveOn = async (hostile: Hostile) => {
    const scene = await set();
    const snippet = snippetFor(scene.network.origin);
    const bare = scene.host.put('/bare', hostile.page(withoutScript(snippet), scene.host));
    const { tab } = await scene.next(bare);
    const before = await traceOf(tab.read);
    await tab.goto(scene.host.put('/hostile', hostile.page(snippet, scene.host)));
    return { ...scene, tab, before };
  };
  const voteNext = async (tab: Tab) => {
    await press(tab, 'button', 'Quay lại');
    await press(tab, 'button', /^Cho ý kiến/);
    await press(tab, 'button', /^Giờ mở cửa chợ đêm bến sông/);
    await vote(tab, '22 giờ, như hiện nay');
    await seeHeading(tab, 'Đã nhận phiếu ý kiến');
  };

  test.for([unset, prototypeJs, quirks])(
    'on a page $name a question and a vote arrive, and the page is as it was',
    async (hostile) => {
      const { tab, before, rows } = await arriveOn(hostile);
      await openForm(tab);
      await ask(tab, 'Trang này lạ, câu hỏi có đi được không?');
      await seeHeading(tab, 'Đã nhận câu hỏi');
      await voteNext(tab);
      expect(rows('select text from questions')).toEqual([
        { text: 'Trang này lạ, câu hỏi có đi được không?' },
      ]);
      expect(rows('select answers from ballots')).toEqual([{ answers: ANSWERS }]);
      expect(await traceOf(tab.read)).toEqual(before);
    },
  );

  test('in an article inside a page-wide form, Return makes a line, and the page is never posted', async () => {
    const { tab, before, rows, host } = await arriveOn(aspNet);
    await write(tab, 'Nội dung câu hỏi', 'Dòng một\nDòng hai');
    await ask(tab, ' và hết');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    await vote(tab, '22 giờ, như hiện nay');
    await seeHeading(tab, 'Đã nhận phiếu ý kiến');
    expect(host.posted).toEqual([]);
    expect(rows('select text from questions')).toEqual([{ text: 'Dòng một\nDòng hai và hết' }]);
    expect(rows('select answers from ballots')).toEqual([{ answers: ANSWERS }]);
    expect(await traceOf(tab.read)).toEqual(before);
  });

  test('when the portal swaps its body, an open panel stays, and its question and a vote arrive', async () => {
    const { tab, host, network, rows } = await arriveOn({
      name: 'that swaps its body',
      page: (snippet) => swappingPage(snippet, 'Trang một'),
    });
    const next = host.put('/next', swappingPage(snippetFor(network.origin), 'Trang hai'));
    await openForm(tab);
    await write(tab, 'Nội dung câu hỏi', 'Viết ở trang một');
    await tab.read(`swapTo(${JSON.stringify(next)})`);
    await seeHeading(tab, 'Trang hai');
    await ask(tab, ', gửi ở trang hai');
    await seeHeading(tab, 'Đã nhận câu hỏi');
    await voteNext(tab);
    expect(rows('select text from questions')).toEqual([{ text: 'Viết ở trang một, gửi ở trang hai' }]);
    expect(rows('select answers from ballots')).toEqual([{ answers: ANSWERS }]);
  });
});
