import type { Issue } from '../check/issue';
import type { Choices } from '../state/choices';
import type { BuilderWords } from '../words/vi';

/** What every part of the form is given. */
export interface PartProps {
  readonly words: BuilderWords;
  readonly choices: Choices;
  readonly change: (changes: Partial<Choices>) => void;
  /** What is wrong with a field, in words; empty: nothing. */
  readonly errorOf: (field: Issue['field']) => string;
}
