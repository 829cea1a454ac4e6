import type { ScreenStory } from '../story';
import { toContact } from './ask';

/** What became of a question that was just sent. */
export const OUTCOME: readonly ScreenStory[] = [
  {
    name: 'outcome/received',
    async show(stage) {
      await toContact(stage);
      await stage.press(stage.words.ask.send);
      await stage.seeHeading(stage.words.state.received);
    },
  },
];
