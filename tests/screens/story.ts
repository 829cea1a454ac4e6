import type { Stage } from './stage';

/** One screen in one state. */
export interface ScreenStory {
  /** `group/state`, kebab-case: where its pictures and its reading lie. */
  readonly name: string;
  /** From an empty device to what is to be seen, as a citizen gets there. */
  show(stage: Stage): Promise<void>;
}
