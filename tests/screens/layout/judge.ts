import { type Stage, THEMES, type Theatre } from '../stage';
import { FRAMES } from '../stage/frames';
import { LANGS } from '../stage/words';
import type { ScreenStory } from '../story';
import { type Control, controlsOn } from './controls';
import { cutOff } from './cutOff';
import { doubleText } from './doubleText';
import { withoutEdges } from './edges';
import { weakRings } from './focusRings';
import { movesOn } from './motion';
import { covered } from './reachable';
import { spaceText } from './textSpacing';

/** 1280 × 1024 at 400 %, in CSS px. */
const ZOOMED = { width: 320, height: 256 };
/** What a keyboard leaves of a phone. */
const ABOVE_KEYBOARD = { width: 360, height: 330 };

/** All that is wrong with the layout of a state, by what was looked for; each begins with where. */
export interface Layout {
  readonly narrow: readonly string[];
  readonly hidden: readonly string[];
  readonly spaced: readonly string[];
  readonly doubled: readonly string[];
  readonly small: readonly string[];
  readonly crowded: readonly string[];
  readonly edgeless: readonly string[];
  readonly rings: readonly string[];
  readonly moving: readonly string[];
  readonly slow: readonly string[];
}

type Finding = { -readonly [K in keyof Layout]: string[] };

const none = (): Finding => ({
  narrow: [],
  hidden: [],
  spaced: [],
  doubled: [],
  small: [],
  crowded: [],
  edgeless: [],
  rings: [],
  moving: [],
  slow: [],
});

/** Looks at a state in both languages: as a card and as a sheet, in every way that the checks ask for. */
export async function judgeLayout(theatre: Theatre, story: ScreenStory): Promise<Layout> {
  const all = none();
  for (const lang of LANGS) {
    await theatre.visit(story, { lang, theme: 'light', frame: FRAMES[1280] }, async (stage) => {
      await judgeCard(stage, all);
      await stage.fit(FRAMES[360]);
      await judgeSheet(stage, all);
    });
  }
  return all;
}

async function judgeCard({ page, lang }: Stage, all: Finding): Promise<void> {
  all.narrow.push(...(await cutOff(page)).map((one) => `${lang}, 1280 wide: ${one}`));
  judgeControls(await controlsOn(page), `${lang}, 1280 wide`, all);
  const undo = await spaceText(page);
  all.spaced.push(...(await cutOff(page)).map((one) => `${lang}, 1280 wide, spaced: ${one}`));
  await undo();
}

async function judgeSheet(stage: Stage, all: Finding): Promise<void> {
  const { page, lang } = stage;
  const at = (where: string, found: readonly string[]) => found.map((one) => `${lang}, ${where}: ${one}`);
  judgeControls(await controlsOn(page), `${lang}, 360 wide`, all);
  all.moving.push(
    ...at(
      'less motion',
      (await movesOn(page, 'reduce')).map(({ element }) => element),
    ),
  );
  const slow = (await movesOn(page, 'no-preference')).filter(({ ms, times }) => ms > 200 || times !== 1);
  all.slow.push(
    ...at(
      'motion',
      slow.map(({ element, ms }) => `${element} for ${ms} ms`),
    ),
  );
  for (const theme of THEMES) {
    await stage.turn(theme);
    all.rings.push(...at(theme, await weakRings(page)));
  }
  all.edgeless.push(...at('forced colours', await withoutEdges(page)));
  for (const frame of [FRAMES[320], ZOOMED, ABOVE_KEYBOARD]) {
    const where = `${frame.width} × ${frame.height}`;
    await stage.fit(frame);
    all.narrow.push(...at(where, await cutOff(page)));
    all.hidden.push(...at(where, await covered(page)));
  }
  await stage.fit(FRAMES[360]);
  const undo = await spaceText(page);
  all.spaced.push(...at('spaced', await cutOff(page)));
  await undo();
  await doubleText(page);
  all.doubled.push(...at('at 200 %', await cutOff(page)));
}

function judgeControls(controls: readonly Control[], where: string, all: Finding): void {
  for (const { name, kind, left, right, top, bottom, nearest } of controls) {
    const least = kind === 'control' ? 44 : 24;
    const [width, height] = [right - left, bottom - top];
    if (Math.min(width, height) < least - 0.5) {
      all.small.push(`${where}: ${name} is ${Math.round(width)} × ${Math.round(height)}`);
    }
    if (kind === 'control' && nearest && nearest.distance < 7.5) {
      all.crowded.push(`${where}: ${name} is ${Math.round(nearest.distance)} px from ${nearest.name}`);
    }
  }
}
