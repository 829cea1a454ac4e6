import type { Arrival, Stage } from '../stage';
import type { ScreenStory } from '../story';
import { begins } from './begins';
import { goOffline } from './offline';
import { accepting } from './portals';
import { goToText, goToTopic } from './question';

async function openText(stage: Stage): Promise<void> {
  await stage.open();
  await goToText(stage);
}

async function openTopic(stage: Stage): Promise<void> {
  await stage.open();
  await goToTopic(stage);
}

/** The portal takes so many letters; by default it is 2,000, too long to be read here. */
const LIMIT = 200;

const limited: Arrival['change'] = (hosted) => ({
  ...hosted,
  portal: { ...hosted.portal, limits: { text: LIMIT } },
});

/** To a form with so many letters in it, of which nothing that was answered speaks. */
async function writeLetters(stage: Stage, letters: number): Promise<void> {
  const sentence = 'Bưởi rụng kín lối ra bến. ';
  await stage.open({ change: limited });
  await goToText(stage);
  await stage.write(
    stage.words.ask.text,
    sentence
      .repeat(letters)
      .slice(0, letters - 1)
      .concat('.'),
  );
  await stage.see(draftKept(stage));
}

/** The words first, and what is answered already. */
export const TEXT: readonly ScreenStory[] = [
  { name: 'ask/text-empty', show: openText },
  {
    name: 'ask/text-nearly-full',
    async show(stage) {
      await writeLetters(stage, LIMIT - 20);
      await stage.see(stage.words.fields.left(20));
    },
  },
  {
    name: 'ask/text-over',
    async show(stage) {
      await writeLetters(stage, LIMIT + 100);
      await stage.see(stage.words.fields.over(100));
    },
  },
  {
    name: 'ask/text-over-error',
    async show(stage) {
      await writeLetters(stage, LIMIT + 100);
      await stage.press(stage.words.ask.next);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  {
    name: 'ask/text-error',
    async show(stage) {
      await openText(stage);
      await stage.press(stage.words.ask.next);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  {
    name: 'ask/draft-found',
    async show(stage) {
      await openText(stage);
      await stage.write(stage.words.ask.text, 'Chợ Đồng Mai họp ngày nào?');
      await stage.see(draftKept(stage));
      await stage.again();
      await goToText(stage);
      await stage.button(stage.words.ask.resume).waitFor();
    },
  },
  {
    name: 'ask/answers-found',
    async show(stage) {
      await openText(stage);
      await stage.write(stage.words.ask.text, 'đèn đường');
      await stage.seeHeading(stage.words.answers.maybe);
      await stage.see(draftKept(stage));
    },
  },
  {
    name: 'ask/only',
    show: (stage) => stage.open({ change: accepting((feature) => feature === 'question') }),
  },
  {
    name: 'ask/http',
    async show(stage) {
      await stage.open({ scheme: 'http' });
      await goToText(stage);
    },
  },
];

const draftKept = ({ words }: Stage) => words.ask.draftKept('2026-12-02T02:30:00.000Z');

const labelOf = ({ endpoint, lang }: Stage, topic: string): RegExp => {
  const found = endpoint.hosted.portal.topics.find(({ id }) => id === topic);
  return begins(found?.label[lang] ?? '');
};

/** What it is about, and where. */
export const TOPIC: readonly ScreenStory[] = [
  { name: 'ask/topic', show: openTopic },
  {
    name: 'ask/topic-chosen',
    async show(stage) {
      await openTopic(stage);
      await stage.choose(labelOf(stage, 'duong-sa'));
    },
  },
  {
    name: 'ask/topic-elsewhere',
    async show(stage) {
      await openTopic(stage);
      await stage.choose(labelOf(stage, 'khan-cap'));
      await stage.panel.getByRole('link').first().waitFor();
    },
  },
  {
    name: 'ask/topic-errors',
    async show(stage) {
      await openTopic(stage);
      await stage.write(stage.words.ask.commune, 'khong dau');
      await stage.press(stage.words.ask.next);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  {
    name: 'ask/commune-found',
    async show(stage) {
      await openTopic(stage);
      await stage.write(stage.words.ask.commune, 'hoa');
      await stage.see(/^Phường /);
    },
  },
  {
    name: 'ask/commune-chosen',
    async show(stage) {
      await openTopic(stage);
      await stage.write(stage.words.ask.commune, 'hoa binh');
      await stage.press(/^Phường Mây Trắng/);
      await stage.button(stage.words.ask.otherCommune).waitFor();
    },
  },
  {
    name: 'ask/topic-offline',
    async show(stage) {
      await openTopic(stage);
      await goOffline(stage);
    },
  },
];
