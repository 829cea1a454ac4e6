import type { Portal } from '../../widget/protocol/portal';
import { WORDS } from './words';

/** A topic as officers read it, also one that the portal has no more. */
export function topicName({ topics }: Pick<Portal, 'topics'>, id: string | null): string {
  if (id === null) return WORDS.topicUnsure;
  return topics.find((topic) => topic.id === id)?.label.vi ?? WORDS.topicGone(id);
}
