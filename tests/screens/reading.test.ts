import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue';
import { readScreen } from './reading';
import { openTheatre, type Theatre } from './stage';
import { FRAMES } from './stage/frames';
import { LANGS } from './stage/words';

const FOLDER = 'tests/screens/reading';
const REBUILD = process.env.GOPY_REBUILD === '1';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.end());

describe.each(LANGS)('in %s', (lang) => {
  test.each(CATALOGUE.map((story) => [story.name, story] as const))(
    '%s reads as it was read and found good',
    async (name, story) => {
      const look = { lang, frame: FRAMES[360], theme: 'light' } as const;
      const heard = `${await theatre.visit(story, look, readScreen)}\n`;
      const file = join(FOLDER, lang, `${name}.yml`);
      if (REBUILD) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, heard);
      }
      expect(heard).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no reading of it is kept');
    },
  );

  test('no reading is kept of a screen that is gone', () => {
    const kept = readdirSync(join(FOLDER, lang), { recursive: true, encoding: 'utf8' });
    const files = kept.filter((file) => file.endsWith('.yml')).map((file) => file.replaceAll('\\', '/'));
    expect(files.sort()).toEqual(CATALOGUE.map(({ name }) => `${name}.yml`).sort());
  });
});
