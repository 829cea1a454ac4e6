import type { Topic } from '../../../widget/protocol/portal';
import type { HostedPortal } from '../../hostedPortal';
import { topicsOf } from '../../portals/former';
import type { Sight } from '../../store/sight';
import type { Officer } from './officer';

/**
 * Whose questions an officer sees, by the portal as it is now. A question has its agency's name in the citizen's language,
 * so that whoever is named in one language is meant in all.
 */
export function sightOf({ agencies }: Officer, hosted: Pick<HostedPortal, 'portal' | 'former'>): Sight {
  return agencies === 'all' ? 'all' : [...new Set(agencies.flatMap((named) => namesOf(named, hosted)))];
}

/** What questions may call an agency: more than `named` itself, unless that is a name that they are only passed on to. */
export function namesOf(named: string, hosted: Pick<HostedPortal, 'portal' | 'former'>): readonly string[] {
  const { agency } = hosted.portal;
  const topics = topicsOf(hosted);
  const answering = (topic: Topic | undefined) => Object.values(topic ? (topic.agency ?? agency) : {});
  const ofTopic = answering(topics.find(({ id }) => id === named));
  const known = [Object.values(agency), ...topics.map(answering)].filter((names) => names.includes(named));
  return [named, ...ofTopic, ...known.flat()];
}
