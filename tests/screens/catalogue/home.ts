import type { Stage } from '../stage';
import type { ScreenStory } from '../story';
import { goOffline } from './offline';
import { accepting, consulting } from './portals';
import { answer, sendQuestion } from './question';

async function callShared({ open, panel, words }: Stage): Promise<void> {
  await open();
  await panel.getByRole('checkbox', { name: words.shared.switch }).check();
}

/** The first screen. */
export const HOME: readonly ScreenStory[] = [
  { name: 'home/three-open', show: (stage) => stage.open() },
  { name: 'home/one-open', show: (stage) => stage.open({ change: consulting('cho-dem-ben-song') }) },
  { name: 'home/none-open', show: (stage) => stage.open({ change: consulting() }) },
  {
    name: 'home/no-consultations',
    show: (stage) => stage.open({ change: accepting((feature) => !feature.startsWith('ballot')) }),
  },
  { name: 'home/nothing', show: (stage) => stage.open({ change: accepting(() => false) }) },
  {
    name: 'home/offline',
    async show(stage) {
      await stage.open();
      await goOffline(stage);
    },
  },
  { name: 'home/unreachable', show: (stage) => stage.open({ scenario: 'down' }) },
  {
    name: 'home/answered-and-waiting',
    async show(stage) {
      await stage.open();
      await answer(stage, await sendQuestion(stage));
      await stage.again();
      await stage.see(stage.words.home.sentHint(0, 0, 1, true));
      stage.endpoint.use('down');
      await sendQuestion(stage);
      await stage.press(stage.words.back);
      await stage.see(stage.words.home.sentHint(1, 0, 1, true));
    },
  },
  { name: 'home/shared-device', show: callShared },
  {
    name: 'home/shared-device-with-a-past',
    async show(stage) {
      await stage.open();
      await sendQuestion(stage);
      await stage.again();
      await stage.panel.getByRole('checkbox', { name: stage.words.shared.switch }).check();
      await stage.see(stage.words.shared.before);
    },
  },
  { name: 'home/kiosk', show: (stage) => stage.open({ attributes: 'data-shared-device="always"' }) },
];
