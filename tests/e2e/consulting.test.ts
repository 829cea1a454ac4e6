import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, type Citizen, WAYS } from './ways';
import { createWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const answersTo = (consultation: string) =>
  world
    .rows(`select answers from ballots where consultation = '${consultation}'`)
    .map(({ answers }) => JSON.parse(String(answers)));
const wordsOn = (consultation: string) =>
  world.rows(`select item, words from words where consultation = '${consultation}'`);

/** The panel's list, then one of it. */
async function openConsultation(citizen: Citizen, name: RegExp): Promise<void> {
  const { words, press, panel } = citizen;
  await citizen.open();
  await press(panel.getByRole('button', { name: words.consult }));
  await press(panel.getByRole('button', { name }));
  await panel.getByRole('heading', { name }).waitFor();
}

describe.each(WAYS.map((way) => [way.name, way] as const))('somebody, %s,', (_name, way) => {
  test('answers a survey of every kind, mends what is too many, and changes an answer before sending', async () => {
    const citizen = await arrive(world, way);
    const { words, press, choose, tick, write, button, radio, box, field, context } = citizen;
    const before = answersTo('bo-phan-mot-cua').length;
    await openConsultation(citizen, words.survey);
    await press(button(words.begin));
    await citizen.seeHeading(words.question(1));
    await choose(radio(words.easy));
    await press(button(words.next));
    for (const choice of [words.saturday, words.seats, words.villageHall]) await tick(box(choice));
    await press(button(words.next));
    await citizen.panel.getByRole('link', { name: words.atMostTwo }).waitFor();
    await tick(box(words.seats));
    await press(button(words.next));
    await citizen.seeHeading(words.question(3));
    await choose(radio(words.byPhone));
    await press(button(words.next));
    await citizen.seeHeading(words.question(4));
    await choose(radio(words.disagree));
    await write(field(words.reason), `Xếp hàng chung, ai cần thì nhường. ${way.name}`);
    await press(button(words.next));
    await citizen.seeHeading(words.question(5));
    await write(field(words.whatElse), `Tiếng Việt đường phố ưỡn ẹo. ${way.name}`);
    await press(button(words.review));
    await citizen.seeHeading(words.reviewTitle);
    await press(button(words.editBooking));
    await citizen.seeHeading(words.question(3));
    await choose(radio(words.online));
    await press(button(words.review));
    await citizen.seeHeading(words.reviewTitle);
    await press(button(words.sendOpinion));
    await citizen.seeHeading(words.opinionReceived);

    const all = answersTo('bo-phan-mot-cua');
    expect(all).toHaveLength(before + 1);
    expect(all).toContainEqual([
      { item: 'hai-long', kind: 'rating', chosen: ['4'] },
      { item: 'viec-can-sua', kind: 'multiple', chosen: ['gio', 'duong-xa'] },
      { item: 'hen-gio', kind: 'single', chosen: ['tren-mang'] },
      { item: 'ban-rieng', kind: 'stance', chosen: ['disagree'] },
      { item: 'y-kien-khac', kind: 'text', chosen: [] },
    ]);
    // The words stand apart, and whole.
    expect(wordsOn('bo-phan-mot-cua')).toContainEqual({
      item: 'y-kien-khac',
      words: `Tiếng Việt đường phố ưỡn ẹo. ${way.name}`,
    });
    await context.close();
  });

  test('goes through a draft of 60 articles: skips, jumps, gives a reason, and sends what was answered', async () => {
    const citizen = await arrive(world, way);
    const { words, press, choose, write, button, radio, field, panel, context } = citizen;
    await openConsultation(citizen, words.decree);
    await press(panel.getByText(words.contents));
    await press(button('Điều 1. Phạm vi điều chỉnh'));
    await citizen.seeHeading('Khoản 1 Điều 1. Phạm vi điều chỉnh');
    await citizen.see(words.article(1));
    await press(button(words.next));
    await citizen.seeHeading('Khoản 2 Điều 1. Phạm vi điều chỉnh');
    await choose(radio(words.agree));
    await press(button(words.next));
    await citizen.seeHeading('Khoản 1 Điều 2. Đối tượng áp dụng');
    await press(button(words.nextArticle));
    await citizen.seeHeading('Khoản 1 Điều 3. Giải thích từ ngữ');
    await choose(radio(words.disagree));
    await write(field(words.reason), `Nên nói rõ hè phố trước nhà. ${way.name}`);
    await press(button(words.back));
    await citizen.seeHeading('Khoản 1 Điều 2. Đối tượng áp dụng');
    await press(button(words.review));
    await citizen.seeHeading(words.reviewTitle);
    await citizen.see(`Nên nói rõ hè phố trước nhà. ${way.name}`);
    await press(button(words.sendOpinion));
    await citizen.seeHeading(words.opinionReceived);
    expect(answersTo('he-pho-cho-va-rac')).toContainEqual([
      { item: 'dieu-1.khoan-2', kind: 'stance', chosen: ['agree'] },
      { item: 'dieu-3.khoan-1', kind: 'stance', chosen: ['disagree'] },
    ]);
    expect(wordsOn('he-pho-cho-va-rac')).toContainEqual({
      item: 'dieu-3.khoan-1',
      words: `Nên nói rõ hè phố trước nhà. ${way.name}`,
    });
    await context.close();
  });

  test('votes in an article with two presses', async () => {
    const article = '<gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>';
    const citizen = await arrive(world, way, article);
    const { words, choose, press, radio, button, context } = citizen;
    const before = answersTo('cho-dem-ben-song').length;
    await citizen.open();
    await choose(radio(words.untilTen));
    await press(button(words.sendOpinion));
    await citizen.seeHeading(words.opinionReceived);
    expect(answersTo('cho-dem-ben-song')).toHaveLength(before + 1);
    await context.close();
  });
});

test('a survey and a draft stand in one article beside each other, each with a ballot of its own', async () => {
  const article = ['bo-phan-mot-cua', 'cho-dem-ben-song']
    .map((id) => `<gop-y view="consult" consultation="${id}"></gop-y>`)
    .join('<p>…</p>');
  const citizen = await arrive(world, { name: 'two', by: 'pointer', lang: 'vi', width: 1280 }, article);
  const { page, words, context } = citizen;
  await citizen.open();
  const [survey, market] = [citizen.panel.nth(0), citizen.panel.nth(1)];
  await market.getByRole('radio', { name: words.untilTen }).check();
  await survey.getByRole('button', { name: words.begin }).click();
  await survey.getByRole('radio', { name: words.easy }).check();
  await market.getByRole('button', { name: words.sendOpinion }).click();
  await market.getByRole('heading', { name: words.opinionReceived }).waitFor();
  await survey.getByRole('button', { name: words.review }).click();
  await survey.getByRole('button', { name: words.sendOpinion }).click();
  await survey.getByRole('heading', { name: words.opinionReceived }).waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await context.close();
});
