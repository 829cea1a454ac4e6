import { inLanguage } from '#protocol/text';
import type { Arrival, Stage } from '../stage';
import type { ScreenStory } from '../story';
import { begins } from './begins';
import { keptOnDevice } from './keptOnDevice';
import { goOffline } from './offline';
import { consulting } from './portals';

const titleOf = ({ endpoint, lang }: Stage, wanted: string): string => {
  const found = endpoint.hosted.consultations.find(({ id }) => id === wanted);
  if (!found) throw new Error(`no consultation ${wanted}`);
  return inLanguage(found.title, lang).text;
};

async function openList(stage: Stage): Promise<void> {
  await stage.open();
  await stage.press(begins(stage.words.home.consult));
  await stage.seeHeading(stage.words.consult.list);
}

async function openOne(stage: Stage, id: string): Promise<void> {
  await openList(stage);
  await stage.press(begins(titleOf(stage, id)));
  await stage.seeHeading(titleOf(stage, id));
}

const MARKET = 'cho-dem-ben-song';
const SURVEY = 'bo-phan-mot-cua';
const RULES = 'he-pho-cho-va-rac';

/** The market's one question, answered. */
async function vote(stage: Stage): Promise<void> {
  await openOne(stage, MARKET);
  await stage.panel.getByRole('radio').first().check();
}

/** @param n from 1 */
async function openItem(stage: Stage, n: number): Promise<void> {
  const { words, press, seeHeading } = stage;
  await openOne(stage, SURVEY);
  await press(words.consult.begin);
  for (let at = 1; at <= n; at += 1) {
    await seeHeading(words.consult.question(at, 5));
    if (at < n) await press(words.ask.next);
  }
}

/** To the first article of the draft, past its two questions. */
async function openArticle(stage: Stage): Promise<void> {
  const { words, press, seeHeading } = stage;
  await openOne(stage, RULES);
  await press(words.consult.begin);
  await seeHeading(/1\/2$/);
  await press(words.ask.next);
  await seeHeading(/2\/2$/);
  await press(words.ask.next);
  await stage.see(words.consult.opinion);
}

async function openReview(stage: Stage): Promise<void> {
  await openItem(stage, 1);
  await stage.panel.getByRole('radio').nth(3).check();
  await stage.press(stage.words.consult.review);
  await stage.seeHeading(stage.words.consult.reviewTitle);
}

/** Consultations, from the list to the end of a ballot. */
export const CONSULT: readonly ScreenStory[] = [
  { name: 'consult/list', show: openList },
  {
    name: 'consult/list-empty',
    async show(stage) {
      await stage.come({ article: '<gop-y view="consult"></gop-y>', change: consulting() });
      await stage.see(stage.words.consult.none);
    },
  },
  {
    name: 'consult/unopened',
    async show(stage) {
      await stage.page.route('**/consultations.json', (route) => route.abort());
      await stage.come({ article: '<gop-y view="consult"></gop-y>' });
      await stage.button(stage.words.retry).waitFor();
    },
  },
  { name: 'consult/single', show: (stage) => openOne(stage, MARKET) },
  {
    name: 'consult/single-error',
    async show(stage) {
      await openOne(stage, MARKET);
      await stage.press(stage.words.consult.send);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  { name: 'consult/single-chosen', show: vote },
  { name: 'consult/begin', show: (stage) => openOne(stage, SURVEY) },
  { name: 'consult/upcoming', show: (stage) => openOne(stage, 'xe-buyt-len-nui') },
  { name: 'ballot/rating', show: (stage) => openItem(stage, 1) },
  {
    name: 'ballot/multiple-error',
    async show(stage) {
      await openItem(stage, 2);
      for (const n of [0, 1, 2]) await stage.panel.getByRole('checkbox').nth(n).check();
      await stage.press(stage.words.ask.next);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  { name: 'ballot/single', show: (stage) => openItem(stage, 3) },
  {
    name: 'ballot/stance-and-reason',
    async show(stage) {
      await openItem(stage, 4);
      await stage.choose(stage.words.consult.stances.disagree);
      await stage.write(stage.words.consult.reason, 'Nên để ở phòng riêng, có ghế ngồi.');
    },
  },
  { name: 'ballot/text', show: (stage) => openItem(stage, 5) },
  { name: 'ballot/article', show: openArticle },
  {
    name: 'ballot/jump-list',
    async show(stage) {
      await openArticle(stage);
      await stage.panel.getByText(stage.words.consult.contents).click();
      await stage.seeHeading(/^Chương I/);
    },
  },
  { name: 'ballot/review', show: openReview },
  {
    name: 'ballot/review-error',
    async show(stage) {
      const { words, press, seeHeading } = stage;
      await openItem(stage, 1);
      await press(words.consult.review);
      await seeHeading(words.consult.reviewTitle);
      await press(words.consult.send);
      await seeHeading(words.fields.summary);
    },
  },
  {
    name: 'ballot/draft-found',
    async show(stage) {
      await openReview(stage);
      await keptOnDevice(stage, '"given":');
      await stage.again();
      await stage.press(begins(stage.words.home.consult));
      await stage.press(begins(titleOf(stage, SURVEY)));
      await stage.button(stage.words.consult.resume).waitFor();
    },
  },
  {
    name: 'ballot/received',
    async show(stage) {
      await vote(stage);
      await stage.press(stage.words.consult.send);
      await stage.seeHeading(stage.words.state.ballotReceived);
    },
  },
  {
    name: 'ballot/stored',
    async show(stage) {
      await vote(stage);
      await goOffline(stage);
      await stage.press(stage.words.consult.sendLater);
      await stage.seeHeading(stage.words.state.stored);
    },
  },
  {
    name: 'ballot/sent-before',
    async show(stage) {
      await vote(stage);
      await stage.press(stage.words.consult.send);
      await stage.press(stage.words.consult.again);
      await stage.button(stage.words.consult.another.offer).waitFor();
    },
  },
  {
    name: 'ballot/another-person',
    async show(stage) {
      await vote(stage);
      await stage.press(stage.words.consult.send);
      await stage.press(stage.words.consult.again);
      await stage.press(stage.words.consult.another.offer);
      await stage.see(stage.words.consult.another.is);
    },
  },
];

/** The province, as if one of its consultations had been open until yesterday. */
const closing =
  (id: string): Arrival['change'] =>
  (hosted) => ({
    ...hosted,
    consultations: hosted.consultations.map((one) =>
      one.id === id
        ? { ...one, opensAt: '2026-10-01T08:00:00+07:00', closesAt: '2026-12-01T17:00:00+07:00' }
        : one,
    ),
  });

async function openResults(stage: Stage, id: string): Promise<void> {
  await stage.open({ change: closing(id) });
  await stage.press(begins(stage.words.home.consult));
  await stage.press(begins(titleOf(stage, id)));
  await stage.seeHeading(stage.words.consult.results);
}

/** What came of a consultation. */
export const RESULTS: readonly ScreenStory[] = [
  {
    name: 'results/many',
    async show(stage) {
      await openOne(stage, 'ten-cau-moi');
      await stage.seeHeading(stage.words.consult.results);
    },
  },
  { name: 'results/few', show: (stage) => openResults(stage, MARKET) },
  { name: 'results/hidden', show: (stage) => openResults(stage, SURVEY) },
  { name: 'results/draft', show: (stage) => openResults(stage, RULES) },
  { name: 'results/nobody', show: (stage) => openResults(stage, 'xe-buyt-len-nui') },
  { name: 'results/annulled', show: (stage) => openOne(stage, 'bai-do-xe-ben-cu') },
];
