import { VIEWS } from '#embed/settings';
import {
  type Choices,
  DEFAULTS,
  HOSTINGS,
  INLINE_TAGS,
  LAUNCHERS,
  SHARED_DEVICES,
  THEMES,
  TYPED,
  type TypedName,
} from './choices';
import type { PageState } from './writeHash';

/** Characters of one text: longer is no address that anybody shares. */
const LONGEST = 500;

/**
 * What `writeHash` wrote, or what a stranger made up: a key that is unknown is passed over, a value that is none of a list
 * becomes the default, and a text is one line, which is judged like one that was typed.
 */
export function readHash(hash: string): PageState {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const oneOf = <T extends string>(name: keyof Choices, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === said.get(name)) ?? otherwise;
  const named = said.get('views')?.split(',') ?? VIEWS;
  const texts = Object.fromEntries(TYPED.map((name) => [name, lineOf(said.get(name))]));
  const choices: Choices = {
    ...DEFAULTS,
    ...(texts as Readonly<Record<TypedName, string>>),
    hosting: oneOf('hosting', HOSTINGS, DEFAULTS.hosting),
    launcher: oneOf('launcher', LAUNCHERS, DEFAULTS.launcher),
    theme: oneOf('theme', THEMES, DEFAULTS.theme),
    views: VIEWS.filter((view) => named.includes(view)),
    sharedDevice: oneOf('sharedDevice', SHARED_DEVICES, DEFAULTS.sharedDevice),
    inlineTag: oneOf('inlineTag', INLINE_TAGS, DEFAULTS.inlineTag),
  };
  return { tongue: said.get('ui') === 'en' ? 'en' : 'vi', choices };
}

/** Without line ends, control characters and those that turn the direction of what follows. */
const lineOf = (text: string | null): string =>
  (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').slice(0, LONGEST);
