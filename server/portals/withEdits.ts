import type { Topic } from '../../widget/protocol/portal';
import type { HostedPortal } from '../hostedPortal';
import type { EditedTopic, PortalEdits } from '../store/portalEditing';

/** A portal as citizens see it: its file, and over that what administrators changed. */
export function withEdits(file: HostedPortal, edits: PortalEdits): HostedPortal {
  const topics = allTopics(file.portal.topics, edits);
  const communes = file.communes && edits.communes;
  const kept = (hidden: boolean) =>
    (communes?.list ?? []).filter((one) => one.hidden === hidden).map(({ commune }) => commune);
  return {
    ...file,
    portal: { ...file.portal, topics: topics.filter(({ hidden }) => !hidden).map(({ topic }) => topic) },
    communes: communes ? { v: 1, communes: kept(false), checkedOn: communes.checkedOn } : file.communes,
    former: { topics: topics.flatMap(formerly), communes: kept(true) },
  };
}

/** In the file's order, new ones behind. @param file the topics of the portal's file */
export function allTopics(
  file: readonly Topic[],
  edits: Pick<PortalEdits, 'topics'>,
): readonly EditedTopic[] {
  const edited = new Map(edits.topics.map((one) => [one.topic.id, one]));
  const isInFile = ({ topic }: EditedTopic) => file.some(({ id }) => id === topic.id);
  return [
    ...file.map((topic) => edited.get(topic.id) ?? asInFile(topic)),
    ...edits.topics.filter((one) => !isInFile(one)),
  ];
}

const asInFile = (topic: Topic): EditedTopic => ({
  topic,
  hidden: false,
  wasTaken: topic.elsewhere === undefined,
});

/** What was written under it before is routed as it was then, and not refused. */
function formerly({ topic, hidden, wasTaken }: EditedTopic): readonly Topic[] {
  if (topic.elsewhere === undefined) return hidden ? [topic] : [];
  const { elsewhere: _, ...taken } = topic;
  return wasTaken ? [taken] : hidden ? [topic] : [];
}
