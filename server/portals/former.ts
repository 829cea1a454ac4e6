import type { Commune, CommuneList } from '../../widget/protocol/commune';
import type { Portal, Topic } from '../../widget/protocol/portal';

/** What citizens are offered no more, and questions may still name: they were asked before, or are on their way. */
export interface Former {
  /** Those too that are handed off by now, as they were taken. */
  readonly topics: readonly Topic[];
  readonly communes: readonly Commune[];
}

/** Of a portal that nobody edited. */
export const NOTHING_FORMER: Former = { topics: [], communes: [] };

/** Every topic that a question may name. */
export function topicsOf(hosted: {
  readonly portal: Pick<Portal, 'topics'>;
  readonly former: Former;
}): readonly Topic[] {
  const { topics } = hosted.former;
  const isFormer = ({ id }: Topic) => topics.some((former) => former.id === id);
  return [...hosted.portal.topics.filter((topic) => !isFormer(topic)), ...topics];
}

/** Every commune that a question may name. */
export const communesOf = (hosted: {
  readonly communes: CommuneList | null;
  readonly former: Former;
}): readonly Commune[] => [...(hosted.communes?.communes ?? []), ...hosted.former.communes];
