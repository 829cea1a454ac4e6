import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Found, judgeWidget, withinBody } from './axe';
import { CATALOGUE } from './catalogue';
import { openTheatre, THEMES, type Theatre } from './stage';
import { FRAMES, WIDTHS } from './stage/frames';
import { LANGS } from './stage/words';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});

interface Line {
  readonly screen: string;
  readonly violations: readonly Found[];
  readonly incomplete: readonly Found[];
}

const lines: Line[] = [];
afterAll(async () => {
  await theatre.end();
  mkdirSync('.results', { recursive: true });
  writeFileSync('.results/axe.json', `${JSON.stringify(lines, null, 2)}\n`);
});

test.each(CATALOGUE.map((story) => [story.name, story] as const))(
  '%s breaks no rule of WCAG 2.2 AA that axe-core knows, in either language and theme, at any width',
  async (name, story) => {
    const wrong: Line[] = [];
    for (const lang of LANGS) {
      await theatre.visit(withinBody(story), { lang, frame: FRAMES[1280], theme: 'light' }, async (stage) => {
        for (const width of [...WIDTHS].reverse()) {
          await stage.fit(FRAMES[width]);
          for (const theme of THEMES) {
            await stage.turn(theme);
            const line = { screen: `${name} ${lang} ${theme} ${width}`, ...(await judgeWidget(stage.page)) };
            lines.push(line);
            if (line.violations.length > 0) wrong.push(line);
          }
        }
      });
    }
    expect(wrong.map(({ screen, violations }) => ({ screen, violations }))).toEqual([]);
  },
);
