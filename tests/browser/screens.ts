import { waitFor } from '@testing-library/preact';
import type { PanelMessages } from '#messages/vi/panel';
import { panel as vietnamese } from '#messages/vi/panel';
import { type Opened, openAsk, press, write } from './panelStage';

/** A field with words in it, or a choice. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What can be filled in on the screen as it stands; the browser's own file chooser is opened by a button. */
export const controlsOn = ({ root }: Pick<Opened, 'root'>): readonly Control[] => [
  ...root.querySelectorAll<Control>('input:not([hidden]), textarea, select'),
];

const isChoice = ({ type }: Control) => type === 'radio' || type === 'checkbox';
/** Those that letters stand in. */
export const textControlsOn = (on: Pick<Opened, 'root'>) => controlsOn(on).filter((one) => !isChoice(one));

/** Screen by screen through a question, with all that one may be asked; `look` looks at each. */
export async function walkQuestion(
  on: Opened,
  look: (screen: string) => void,
  words: PanelMessages = vietnamese,
): Promise<void> {
  const { screen } = on;
  write(await openAsk(on), 'Đường ngập');
  look(words.ask.title);
  press(on, words.ask.next);
  await screen.findByRole('heading', { name: words.ask.topicTitle });
  look(words.ask.topicTitle);
  (await screen.findByRole('radio', { name: words.ask.unsure })).click();
  press(on, words.ask.next);
  write(await screen.findByRole('textbox', { name: words.ask.contact.phone }), '0912 345 678');
  await waitFor(() => screen.getByRole('radiogroup', { name: words.ask.age }));
  look(words.ask.contactTitle);
}

/** From the last screen of a question to the first screen of all. */
export async function backToStart(on: Opened): Promise<void> {
  for (const title of [vietnamese.ask.topicTitle, vietnamese.ask.title, 'Tỉnh Mẫu']) {
    press(on, vietnamese.back);
    await on.screen.findByRole('heading', { name: title });
  }
}
