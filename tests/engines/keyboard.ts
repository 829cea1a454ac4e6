import { expect } from 'vitest';
import { screen, until } from './citizen';
import type { Tab } from './driver';
import { fallsSeen, type Stand, standFrom, watchFalls } from './focusInPage';
import { named, type Role } from './inPage';

/** No further than somebody without a mouse would go on. */
const MOST_TABS = 60;

/**
 * Somebody without a mouse, at a page that has been opened. Whatever they come to on their way has to be seen to have
 * the focus.
 */
export interface Keyboard {
  reach(role: Role, name: string | RegExp): Promise<void>;
  press(role: Role, name: string | RegExp): Promise<void>;
  choose(name: string | RegExp): Promise<void>;
  tick(name: string | RegExp): Promise<void>;
  /** In the place of what stands there. */
  write(label: string, text: string): Promise<void>;
  paste(label: string): Promise<void>;
  /** With nothing pressed: the focus comes there by itself, as to the title of a new screen. */
  isLedTo(role: Role, name: string | RegExp): Promise<void>;
  /** The same, where it is words that have no role. */
  hears(words: string): Promise<void>;
  /** From the first thing that had the focus to here, it was never lost. */
  lostNothing(): Promise<void>;
}

/**
 * Tab goes from control to control in all three engines, WebKitGTK's too. Safari on a Mac skips links and buttons until
 * its person says otherwise in the settings, or holds Option; that is not tried here.
 */
export async function keyboardOf(tab: Tab): Promise<Keyboard> {
  await tab.read(watchFalls);
  const look = async (find: string) => (await tab.read(standFrom(find))) as Stand;
  /** Once it is there, and what has the focus is seen: WebKit scrolls to it a moment later. */
  const wayTo = async (find: string, what: string) => {
    let stand: Stand = { way: 'absent', on: null, unseen: null };
    await until(tab, what, async () => {
      stand = await look(find);
      return stand.way !== 'absent' && (stand.on === null || stand.unseen === null);
    }).catch((error) => {
      throw new Error(`What has the focus, ${stand.on}, ${stand.unseen ?? 'is seen'}`, { cause: error });
    });
    return stand.way;
  };
  /** One sees on the screen which way it is. */
  const reach = async (role: Role, name: string | RegExp) => {
    const what = `${role} ${name}`;
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      const way = await wayTo(named(role, name), what);
      if (way === 'there') return;
      await tab.strike(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reached ${what}:\n${await screen(tab)}`);
  };
  const isChecked = (role: Role, name: string | RegExp) => tab.read(`${named(role, name)}?.checked`);
  return {
    reach,
    async press(role, name) {
      await reach(role, name);
      await tab.strike('Enter');
    },
    async choose(name) {
      await reach('radio', name);
      // A group is one stop; the arrows choose in it, round and round.
      await tab.strike('Space');
      for (let arrows = 0; arrows < MOST_TABS && !(await isChecked('radio', name)); arrows++) {
        await tab.strike('ArrowDown');
      }
      expect(await isChecked('radio', name)).toBe(true);
    },
    async tick(name) {
      const before = await isChecked('checkbox', name);
      await reach('checkbox', name);
      await tab.strike('Space');
      expect(await isChecked('checkbox', name)).toBe(!before);
    },
    async write(label, text) {
      await reach('textbox', label);
      await tab.strike('Mod+a');
      await tab.strike('Delete');
      await tab.spell(text);
    },
    async paste(label) {
      await reach('textbox', label);
      await tab.strike('Mod+a');
      await tab.strike('Mod+v');
    },
    isLedTo: (role, name) =>
      until(tab, `focus on ${role} ${name}`, async () => {
        const { way, unseen } = await look(named(role, name));
        return way === 'there' && unseen === null;
      }),
    hears: (words) =>
      until(tab, `focus on “${words}”`, async () => {
        const { on, unseen } = await look('undefined');
        return unseen === null && on?.includes(words) === true;
      }),
    lostNothing: async () => expect(await tab.read(fallsSeen)).toEqual([]),
  };
}
