import { ANSWERS } from './catalogue/answers';
import { TEXT, TOPIC } from './catalogue/ask';
import { CONSULT, RESULTS } from './catalogue/consult';
import { CONTACT } from './catalogue/contact';
import { FOLLOW, LOOKUP } from './catalogue/follow';
import { HOME } from './catalogue/home';
import { INLINE } from './catalogue/inline';
import { LAUNCHER } from './catalogue/launcher';
import { OUTCOME } from './catalogue/outcome';
import { PHOTOS } from './catalogue/photos';
import { SENT } from './catalogue/sent';
import { SHARED } from './catalogue/shared';
import type { ScreenStory } from './story';

/** Every screen in every state, as far as built. */
export const CATALOGUE: readonly ScreenStory[] = [
  ...LAUNCHER,
  ...HOME,
  ...TEXT,
  ...TOPIC,
  ...PHOTOS,
  ...CONTACT,
  ...OUTCOME,
  ...ANSWERS,
  ...LOOKUP,
  ...SENT,
  ...FOLLOW,
  ...SHARED,
  ...CONSULT,
  ...RESULTS,
  ...INLINE,
];
