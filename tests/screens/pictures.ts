import { CATALOGUE } from './catalogue';
import type { ScreenStory } from './story';

/** The states of which a picture is kept, one for each thing that is drawn in a way of its own. */
const NAMES = [
  'launcher/rest',
  'home/three-open',
  'ask/answers-found',
  'ask/topic-chosen',
  'contact/errors',
  'photos/three',
  'outcome/stored',
  'outcome/received',
  'outcome/printed',
  'follow/answered',
  'sent/every-state',
  'consult/list',
  'consult/single-chosen',
  'ballot/article',
  'results/many',
  'inline/consult-one',
];

/** In the order in which they are drawn. */
export const PICTURED: readonly ScreenStory[] = NAMES.map((name) => {
  const story = CATALOGUE.find((one) => one.name === name);
  if (!story) throw new Error(`there is no state ${name}`);
  return story;
});
