import type { BrowserContext, Locator, Page } from 'playwright';
import { type Hands, keyboard, pointer } from './hands';
import { snippetFor } from './host';
import { type Lang, WORDS, type Words } from './words';
import type { AnyWorld } from './world';

/** Who comes: with which hands, in which language, at how wide a screen. */
export interface Way {
  readonly name: string;
  readonly by: 'keyboard' | 'pointer';
  readonly lang: Lang;
  readonly width: 360 | 1280;
}

const LANGUAGES = { vi: 'Vietnamese', en: 'English' } as const;

/** Every story is told in each of them. */
export const WAYS: readonly Way[] = (['pointer', 'keyboard'] as const).flatMap((by) =>
  (['vi', 'en'] as const).flatMap((lang) =>
    ([360, 1280] as const).map((width) => ({
      name: `by ${by} alone, in ${LANGUAGES[lang]}, ${width} wide`,
      by,
      lang,
      width,
    })),
  ),
);

/** Somebody at a device of their own. What is found is found in the panel, by role and name. */
export interface Citizen extends Hands {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly words: Words;
  readonly panel: Locator;
  button(name: string | RegExp): Locator;
  radio(name: string | RegExp): Locator;
  box(name: string | RegExp): Locator;
  field(name: string | RegExp): Locator;
  see(words: string | RegExp): Promise<void>;
  seeHeading(name: string | RegExp): Promise<void>;
  /** Goes to the portal's page and opens the panel. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Comes to a page of the demo's province in the language of the way.
 * @param article what stands on the page besides the snippet; then the widget is found there and not in a dialog
 */
export async function arrive(world: AnyWorld, { by, lang, width }: Way, article = ''): Promise<Citizen> {
  const finger = by === 'pointer' && width === 360;
  const { page, context } = await world.visitor({
    viewport: { width, height: 740 },
    hasTouch: finger,
    isMobile: finger,
  });
  const body = `${article}${snippetFor(world.network.origin)}`;
  const url = world.host.put(`/${lang}${article ? '/bai-viet' : ''}`, { body, lang });
  const words = WORDS[lang];
  const hands = by === 'keyboard' ? keyboard(page) : pointer(page, finger ? 'finger' : 'mouse');
  const panel = article ? page.getByRole('region', { name: words.launcher }) : page.getByRole('dialog');
  const named = (role: Parameters<Locator['getByRole']>[0]) => (name: string | RegExp) =>
    panel.getByRole(role, { name, exact: true });
  const button = named('button');
  return {
    ...hands,
    page,
    context,
    words,
    panel,
    button,
    radio: named('radio'),
    box: named('checkbox'),
    field: (name) => panel.getByLabel(name, { exact: true }),
    see: (said) => panel.getByText(said).first().waitFor(),
    seeHeading: (name) => named('heading')(name).waitFor(),
    async open() {
      await page.goto(url);
      if (article) return panel.getByRole('heading').first().waitFor();
      await hands.press(page.getByRole('button', { name: words.launcher }));
      await panel.getByRole('listitem').first().waitFor();
    },
    async close() {
      await hands.press(button(words.close));
      await panel.waitFor({ state: 'hidden' });
    },
  };
}

/** A question of no topic, to the screen that sends it. */
export async function writeToTheEnd(citizen: Citizen, text: string): Promise<void> {
  const { words, press, write, choose, button, radio, field } = citizen;
  await press(button(words.ask));
  await write(field(words.text), text);
  await press(button(words.next));
  await choose(radio(words.unsure));
  await press(button(words.next));
  await citizen.seeHeading(words.contact);
}

/** @returns the receipt code (mã tiếp nhận) in groups, as it stands on the slip */
export async function send(citizen: Citizen): Promise<string> {
  const { words, press, button, panel } = citizen;
  await press(button(words.send));
  await citizen.seeHeading(words.received);
  return panel.locator('.code').first().innerText();
}

export async function lookUp(citizen: Citizen, code: string): Promise<void> {
  const { words, press, write, button, field } = citizen;
  await write(field(words.code), code);
  await press(button(words.look));
}

/** How to reach them, with the consent that it needs: an adult's. */
export async function leaveName(
  { words, write, choose, tick, field, radio, box }: Citizen,
  name: string,
): Promise<void> {
  await write(field(words.name), name);
  await choose(radio(words.adult));
  await tick(box(words.toAnswer));
}
