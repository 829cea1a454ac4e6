import { parseArgs } from 'node:util';
import { THEMES, type Theme } from '../stage';
import { WIDTHS, type Width } from '../stage/frames';
import { LANGS, type Lang } from '../stage/words';
import type { ScreenStory } from '../story';

/** What is to be drawn. */
export interface Choice {
  readonly stories: readonly ScreenStory[];
  readonly langs: readonly Lang[];
  readonly themes: readonly Theme[];
  readonly widths: readonly Width[];
}

const text = { type: 'string' } as const;

/**
 * `--only` names a group, `ask`, or one state, `ask/topic`; what is not chosen is drawn in every kind, but the two widths
 * between which the rest lie.
 * @throws Error that says what there is to choose from
 */
export function readChoice(args: readonly string[], catalogue: readonly ScreenStory[]): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: { only: text, lang: text, theme: text, width: text },
  });
  const { only } = values;
  const stories = catalogue.filter(({ name }) => !only || name === only || name.startsWith(`${only}/`));
  if (stories.length === 0) throw new Error(`--only: one of ${groupsOf(catalogue).join(', ')}`);
  return {
    stories,
    langs: oneOf('lang', LANGS, values.lang),
    themes: oneOf('theme', THEMES, values.theme),
    widths: values.width === undefined ? [360, 1280] : oneOf('width', WIDTHS, values.width),
  };
}

const groupsOf = (catalogue: readonly ScreenStory[]) => [
  ...new Set(catalogue.map(({ name }) => name.replace(/\/.*/, ''))),
];

function oneOf<T extends string | number>(
  name: string,
  all: readonly T[],
  wanted: string | undefined,
): readonly T[] {
  if (wanted === undefined) return all;
  const chosen = all.filter((one) => String(one) === wanted);
  if (chosen.length === 0) throw new Error(`--${name}: one of ${all.join(', ')}`);
  return chosen;
}
