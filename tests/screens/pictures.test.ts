import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PICTURED } from './pictures';
import { compare } from './pictures/compare';
import { openTheatre, type Theatre } from './stage';
import { FRAMES } from './stage/frames';

const FOLDER = 'tests/screens/pictures';
const RESULTS = join('.results', 'pictures');
const REBUILD = process.env.GOPY_REBUILD === '1';

/** As a phone in light and a desk in dark, so that each theme and each frame is there once. */
const LOOKS = [
  { lang: 'vi', frame: FRAMES[360], theme: 'light' },
  { lang: 'en', frame: FRAMES[1280], theme: 'dark' },
] as const;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.end());

const CASES = PICTURED.flatMap((story) =>
  LOOKS.map(
    (look) => [`${story.name}-${look.lang}-${look.frame.width}-${look.theme}.png`, story, look] as const,
  ),
);

test.each(CASES)('%s looks as it did', async (file, story, look) => {
  const now = await theatre.visit(story, look, async ({ page }) => {
    // What is spoken for a moment, and the caret, come and go by the clock.
    await page.evaluate(() => document.fonts.ready);
    return page.screenshot({ caret: 'hide' });
  });
  const kept = join(FOLDER, file);
  if (REBUILD) write(kept, now);
  expect(existsSync(kept), `${kept} is missing: GOPY_REBUILD=1 makes it`).toBe(true);
  const found = compare(readFileSync(kept), now);
  if (found.kind !== 'same') write(join(RESULTS, file), now);
  if (found.kind === 'differs') write(join(RESULTS, file.replace('.png', '-difference.png')), found.picture);
  expect({ ...found, picture: undefined }).toEqual({ kind: 'same' });
});

test('no picture is kept of a state that nobody looks at', () => {
  const kept = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = kept.filter((file) => file.endsWith('.png')).map((file) => file.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(CASES.map(([file]) => file).sort());
});

function write(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
