import type { HostedPortal } from '../hostedPortal';
import { topicsOf } from '../portals/former';
import { WORDS } from './words';

/** A topic as officers read it, also one that citizens are offered no more, or that the portal never had. */
export function topicName(hosted: Pick<HostedPortal, 'portal' | 'former'>, id: string | null): string {
  if (id === null) return WORDS.topicUnsure;
  return topicsOf(hosted).find((topic) => topic.id === id)?.label.vi ?? WORDS.topicGone(id);
}
