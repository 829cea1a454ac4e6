import { VIEWS, type View } from '#embed/settings';

export const HOSTINGS = ['pinned', 'managed', 'single', 'module', 'frame'] as const;
/**
 * How the widget comes into a page: this very release, the newest of its major version, all in one file, bundled from npm,
 * or not at all: the plain page in a frame.
 */
export type Hosting = (typeof HOSTINGS)[number];

export const LAUNCHERS = ['right', 'left', 'none'] as const;
export const THEMES = ['light', 'dark', 'auto'] as const;
export const SHARED_DEVICES = ['ask', 'always'] as const;
export const INLINE_TAGS = ['gop-y', 'div'] as const;

/** What a webmaster has filled in so far. Texts stand as they were typed, right or wrong; an empty one is left to its default. */
export interface Choices {
  readonly endpoint: string;
  /** The folder that has a folder for each release of the widget, as the collector has at `/gop-y`. */
  readonly files: string;
  /** The plain page that the link leads to, or that stands in the frame. */
  readonly plainPage: string;
  readonly hosting: Hosting;
  /** Empty: the language that each page says of itself. */
  readonly lang: string;
  readonly accent: string;
  readonly launcher: (typeof LAUNCHERS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly views: readonly View[];
  readonly topic: string;
  readonly commune: string;
  readonly sharedDevice: (typeof SHARED_DEVICES)[number];
  readonly endpointFormer: string;
  /** What stands in the text of an article: the element, or what editors leave alone that strip tags they do not know. */
  readonly inlineTag: (typeof INLINE_TAGS)[number];
}

export const DEFAULTS: Choices = {
  endpoint: '',
  files: '',
  plainPage: '',
  hosting: 'pinned',
  lang: '',
  accent: '',
  launcher: 'right',
  theme: 'light',
  views: VIEWS,
  topic: '',
  commune: '',
  sharedDevice: 'ask',
  endpointFormer: '',
  inlineTag: 'gop-y',
};

/** The names of those that are typed. */
export const TYPED = [
  'endpoint',
  'files',
  'plainPage',
  'lang',
  'accent',
  'topic',
  'commune',
  'endpointFormer',
] as const;
export type TypedName = (typeof TYPED)[number];
