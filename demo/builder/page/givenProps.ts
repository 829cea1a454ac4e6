import type { Release } from '../release';
import type { Choices } from '../state/choices';
import type { BuilderWords } from '../words/vi';

/** What every part is given that gives something to be pasted. */
export interface GivenProps {
  readonly words: BuilderWords;
  /** With nothing wrong in them. */
  readonly choices: Choices;
  readonly release: Release;
  /** The folder of the widget's releases beside this page. */
  readonly usualFiles: string;
  /** Tells a sentence to everybody, screen readers too. */
  readonly say: (sentence: string) => void;
}
