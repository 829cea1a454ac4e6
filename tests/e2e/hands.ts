import type { Locator, Page } from 'playwright';

/** How somebody works a page. What is worked is found by the story, by role and name. */
export interface Hands {
  /** A button, a link, or what is folded. */
  press(control: Locator): Promise<void>;
  choose(radio: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** In the place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  writeDay(field: Locator, day: Date): Promise<void>;
  pick(list: Locator, option: string): Promise<void>;
  /** @param button opens the browser's own chooser */
  attach(button: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
}

/** By mouse, or by finger where the page has one; letters come from a keyboard all the same. */
export function pointer(page: Page, kind: 'mouse' | 'finger'): Hands {
  const press = (control: Locator) => (kind === 'finger' ? control.tap() : control.click());
  return {
    press,
    choose: press,
    tick: press,
    async write(field, text) {
      await press(field);
      await field.fill(text);
    },
    // The calendar and the list are drawn by the system, out of the page's reach.
    writeDay: (field, day) => field.fill(isoDay(day)),
    pick: async (list, option) => void (await list.selectOption(option)),
    attach: (button, file) => attach(page, () => press(button), file),
  };
}

const isoDay = (day: Date) => day.toISOString().slice(0, 10);
const DIGITS = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;

/** No further than somebody without a mouse would go on. */
const MOST_TABS = 60;

/** By keyboard alone: Tab until it has the focus, with a ring around it, and the key that its role asks for. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  const reach = async (control: Locator, isThere = (element: Element) => element.matches(':focus')) => {
    await control.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await control.evaluate(isThere)) {
        if (!(await page.evaluate(isRinged))) throw new Error(`No ring is drawn around ${control}`);
        return;
      }
      await keys.press('Tab');
    }
    throw new Error(`Tab never reached ${control}`);
  };
  const press = async (control: Locator) => {
    await reach(control);
    await keys.press('Enter');
  };
  return {
    press,
    async choose(radio) {
      // A group is one stop; the arrows choose in it, round and round.
      await reach(radio, (element) => {
        const { activeElement } = element.getRootNode() as ShadowRoot;
        return (activeElement as HTMLInputElement | null)?.name === (element as HTMLInputElement).name;
      });
      await keys.press('Space');
      for (let arrows = 0; arrows < MOST_TABS && !(await radio.isChecked()); arrows++) {
        await keys.press('ArrowDown');
      }
    },
    async tick(box) {
      await reach(box);
      await keys.press('Space');
    },
    async write(field, text) {
      await reach(field);
      await keys.press('ControlOrMeta+A');
      await keys.press('Delete');
      await keys.insertText(text);
    },
    async writeDay(field, day) {
      await reach(field);
      // Day or month first, as the browser's own language has it.
      for (const order of ['vi-VN', 'en-US']) {
        await keys.type(day.toLocaleDateString(order, DIGITS));
        if ((await field.inputValue()) === isoDay(day)) return;
        for (const _ of ['year', 'the middle one']) await keys.press('ArrowLeft');
      }
      throw new Error(`no keys wrote the day: ${await field.inputValue()}`);
    },
    async pick(list, option) {
      await reach(list);
      const chosen = () =>
        list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
      for (let arrows = 0; arrows < MOST_TABS && (await chosen()) !== option; arrows++) {
        await keys.press('ArrowDown');
      }
    },
    attach: (button, file) => attach(page, () => press(button), file),
  };
}

/** Whether one sees what has the focus. */
function isRinged(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused !== null && getComputedStyle(focused).outlineStyle !== 'none';
}

async function attach(
  page: Page,
  open: () => Promise<void>,
  file: Parameters<Hands['attach']>[1],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await open();
  await (await chooser).setFiles(file);
}
