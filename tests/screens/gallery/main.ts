import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CATALOGUE } from '../catalogue';
import { openTheatre } from '../stage';
import { FRAMES } from '../stage/frames';
import { galleryPage, type Picture } from './galleryPage';
import { readChoice } from './readChoice';
import { wholeScreen } from './wholeScreen';

const FOLDER = join('.results', 'gallery');

/**
 * Draws what the arguments choose, and the page that shows it. A state that cannot be reached is named and the rest is
 * drawn all the same.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { stories, langs, themes, widths } = readChoice(args, CATALOGUE);
  rmSync(FOLDER, { recursive: true, force: true });
  const theatre = await openTheatre();
  const pictures: Picture[] = [];
  const missing: string[] = [];
  for (const story of stories) {
    for (const lang of langs) {
      for (const width of widths) {
        const look = { lang, frame: FRAMES[width], theme: themes[0] ?? 'light' };
        await theatre
          .visit(story, look, async (stage) => {
            for (const theme of themes) {
              await stage.turn(theme);
              const file = `${story.name}-${lang}-${width}-${theme}.png`;
              mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
              writeFileSync(join(FOLDER, file), await wholeScreen(stage));
              pictures.push({ name: story.name, lang, width, theme, file });
            }
          })
          .catch((error: Error) => missing.push(error.message));
      }
    }
  }
  await theatre.end();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), galleryPage(pictures));
  console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
  if (missing.length > 0) throw new Error(missing.join('\n'));
}
