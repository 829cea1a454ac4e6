import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { goToText, sendQuestion } from './question';

const KIOSK = { attributes: 'data-shared-device="always"' };

async function leave({ press, words, see }: Stage): Promise<void> {
  await press(words.close);
  await see(words.shared.doneAsk);
}

/** Leaving a device that others use. */
export const SHARED: readonly ScreenStory[] = [
  {
    name: 'shared/leaving-a-draft',
    async show(stage) {
      await stage.open(KIOSK);
      await goToText(stage);
      await stage.write(stage.words.ask.text, 'Câu viết dở');
      await leave(stage);
    },
  },
  {
    name: 'shared/leaving-unsent',
    async show(stage) {
      await stage.open(KIOSK);
      stage.endpoint.use('lost-replies');
      await sendQuestion(stage);
      await stage.seeHeading(stage.words.state.notSaved);
      await leave(stage);
    },
  },
];
