import type { ScreenStory } from '../story';
import { goToText } from './question';

/** Published answers, which everybody may read. */
export const ANSWERS: readonly ScreenStory[] = [
  {
    name: 'answers/one',
    async show(stage) {
      await stage.open();
      await goToText(stage);
      await stage.write(stage.words.ask.text, 'đèn đường');
      await stage.seeHeading(stage.words.answers.maybe);
      const found = stage.panel.getByRole('region', { name: stage.words.answers.maybe });
      await found.getByRole('button').first().click();
      await stage.seeHeading(stage.words.answers.answer);
    },
  },
];
