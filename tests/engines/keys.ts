/** A key, or one that is struck while others are held. `Mod` is the system's own for what one does with text. */
export type Key = keyof typeof KEYS | 'Shift+Tab' | 'Mod+a' | 'Mod+v';

/** As WebDriver's standard writes them: a line feed or a tab presses none. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowDown: '\uE015',
  Delete: '\uE017',
} as const;

const HELD = { Shift: '\uE008', Control: '\uE009', Meta: '\uE03D' } as const;

/** The keys of one press by their names, in the order in which they go down. */
export const partsOf = (key: Key): readonly string[] =>
  key.split('+').map((part) => (part === 'Mod' ? MOD : part));

const MOD = process.platform === 'darwin' ? 'Meta' : 'Control';

/** A key as WebDriver's standard writes it; what has no name of its own is a letter and stands for itself. */
export const codeOf = (part: string): string =>
  new Map(Object.entries({ ...KEYS, ...HELD })).get(part) ?? part;
