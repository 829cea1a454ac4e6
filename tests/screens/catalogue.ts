import { ASK } from './catalogue/ask';
import { HOME } from './catalogue/home';
import { OUTCOME } from './catalogue/outcome';
import type { ScreenStory } from './story';

/** Every screen in every state, as far as built. */
export const CATALOGUE: readonly ScreenStory[] = [...HOME, ...ASK, ...OUTCOME];
