import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrive, type Citizen } from './ways';
import { createWorld, type World } from './world';

/** How long a press may hold up a phone four times as slow as this machine, ms. */
const BOUND = 200;
/** Other work on a busy machine holds up a press too; what the widget does itself it does every time. */
const ATTEMPTS = 3;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Opens the draft of 60 articles, answers it in several places and sends. Resolves to the longest task, ms. */
async function longestTask(citizen: Citizen): Promise<number> {
  const { page, words, press, choose, write, panel, button, radio, field } = citizen;
  const cdp = await citizen.context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await citizen.open();
  await press(panel.getByRole('button', { name: words.consult }));
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  await press(panel.getByRole('button', { name: words.decree }));
  await press(panel.getByText(words.contents));
  await press(button('Điều 3. Giải thích từ ngữ'));
  for (const clause of [1, 2, 3]) {
    await citizen.seeHeading(`Khoản ${clause} Điều 3. Giải thích từ ngữ`);
    await choose(radio(words.disagree));
    await write(field(words.reason), 'Nên viết ngắn hơn, ai đọc cũng hiểu.');
    await press(button(words.next));
  }
  await citizen.seeHeading('Khoản 4 Điều 3. Giải thích từ ngữ');
  await press(button(words.review));
  await citizen.seeHeading(words.reviewTitle);
  await press(button(words.sendOpinion));
  await citizen.seeHeading(words.opinionReceived);
  return longestSoFar(page);
}

const longestSoFar = (page: Page) =>
  page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);

/** Keeps the page busy, so that it is known that it would be seen. */
const dawdle = (page: Page) =>
  page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const end = performance.now() + ms;
          while (performance.now() < end);
          setTimeout(resolve, 100);
        });
      }),
    BOUND,
  );

test('a draft of 60 articles is opened, answered and sent on a slow phone, and no press holds it up', async () => {
  const all: number[] = [];
  while (all.length < ATTEMPTS && !all.some((ms) => ms <= BOUND)) {
    const citizen = await arrive(world, { name: 'slow', by: 'pointer', lang: 'vi', width: 360 });
    citizen.context.setDefaultTimeout(30_000);
    all.push(await longestTask(citizen));
    await dawdle(citizen.page);
    expect(await longestSoFar(citizen.page)).toBeGreaterThanOrEqual(BOUND);
    await citizen.context.close();
  }
  expect(Math.min(...all)).toBeLessThanOrEqual(BOUND);
}, 120_000);
