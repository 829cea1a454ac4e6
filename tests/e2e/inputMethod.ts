import type { CDPSession, Page } from 'playwright';

/** Words that Telex makes of nearly every letter that it has, … */
export const WORDS = 'Tiếng Việt đường phố ưỡn ẹo';
/** … and what stands there after each key: `Tieengs Vieetj dduwowngf phoos uowxn ejo`. */
const KEYED = [
  ['T', 'Ti', 'Tie', 'Tiê', 'Tiên', 'Tiêng', 'Tiếng'],
  ['V', 'Vi', 'Vie', 'Viê', 'Viêt', 'Việt'],
  ['d', 'đ', 'đu', 'đư', 'đưo', 'đươ', 'đươn', 'đương', 'đường'],
  ['p', 'ph', 'pho', 'phô', 'phố'],
  ['u', 'uo', 'ươ', 'ưỡ', 'ưỡn'],
  ['e', 'ẹ', 'ẹo'],
] as const;

/** As phones, macOS and IBus do: a word is composed in place, and handed over as one. */
export async function compose(page: Page, devtools: CDPSession): Promise<void> {
  for (const [place, states] of KEYED.entries()) {
    if (place > 0) await page.keyboard.press('Space');
    for (const text of states) await composing(devtools, text);
    await commit(devtools, states[states.length - 1] ?? '');
  }
}

/** A word in the middle of being composed. */
export const composing = (devtools: CDPSession, text: string): Promise<unknown> =>
  devtools.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

/** Ends the composition. */
export const commit = (devtools: CDPSession, text: string): Promise<unknown> =>
  devtools.send('Input.insertText', { text });

/** As Unikey and its like do on Windows: what a key changes is deleted by Backspace and put in anew. */
export async function retype(page: Page): Promise<void> {
  for (const [place, states] of KEYED.entries()) {
    if (place > 0) await page.keyboard.press('Space');
    let stands = '';
    for (const wanted of states) {
      const same = [...wanted].findIndex((letter, at) => stands[at] !== letter);
      const kept = same < 0 ? wanted.length : same;
      for (let gone = stands.length; gone > kept; gone--) await page.keyboard.press('Backspace');
      const put = wanted.slice(kept);
      await (/^[a-z]$/i.test(put) ? page.keyboard.press(put) : page.keyboard.insertText(put));
      stands = wanted;
    }
  }
}

/**
 * Return as an input method takes it to end a word. Chromium and Firefox tell of it while they compose; in Safari the
 * composition has ended before, and only the key's number says what it was for.
 */
export async function pressReturn(devtools: CDPSession, number: 13 | 229): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: number } as const;
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: '\r' });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
