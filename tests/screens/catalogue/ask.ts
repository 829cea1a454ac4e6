import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { begins } from './begins';

/** A question that fits on one screen. */
const TEXT = {
  vi: 'Đèn đường ở ngõ 12, phố Bến Sông hỏng từ thứ Hai tuần trước, tối đi lại rất khó. Bao giờ được sửa?',
  en: 'The street light in lane 12, Ben Song street has been out since Monday last week. When will it be mended?',
} as const;

/** To the empty form. */
export async function toText(stage: Stage): Promise<void> {
  await stage.open();
  await stage.press(begins(stage.words.home.ask));
  await stage.seeHeading(stage.words.ask.title);
}

/** To the screen that asks what it is about. */
export async function toTopic(stage: Stage): Promise<void> {
  await toText(stage);
  await stage.write(stage.words.ask.text, TEXT[stage.lang]);
  await stage.press(stage.words.ask.next);
  await stage.seeHeading(stage.words.ask.topicTitle);
}

/** To the last screen, of no topic. */
export async function toContact(stage: Stage): Promise<void> {
  await toTopic(stage);
  await stage.choose(stage.words.ask.unsure);
  await stage.press(stage.words.ask.next);
  await stage.seeHeading(stage.words.ask.contactTitle);
}

/** What is asked, step by step. */
export const ASK: readonly ScreenStory[] = [
  { name: 'ask/text-empty', show: toText },
  {
    name: 'ask/text-error',
    async show(stage) {
      await toText(stage);
      await stage.press(stage.words.ask.next);
      await stage.seeHeading(stage.words.fields.summary);
    },
  },
  { name: 'ask/topic', show: toTopic },
  { name: 'ask/contact', show: toContact },
];
