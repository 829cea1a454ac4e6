import type { Feature, Portal, Topic } from '../../../widget/protocol/portal';
import type { Privacy } from '../../../widget/protocol/privacy';
import type { Answers } from '../answers/answers';
import type { Law, LawTopic } from '../law/law';
import { workingDays } from '../law/workingDays';
import { newPrivacy } from './newPrivacy';

/** `portal.json` of a new portal. */
export function newPortal(
  answers: Answers,
  law: Law,
): Omit<Portal, 'privacy'> & {
  readonly privacy?: Omit<Privacy, 'hash'>;
} {
  const { id, name, agency, phone, email, address, personal } = answers;
  return {
    v: 1,
    id,
    name: { vi: name },
    agency: { vi: agency },
    contact: { phone, ...(email && { email }), ...(address && { address: { vi: address } }) },
    accepts: featuresOf(answers),
    topics: law.topics.map((topic) => topicOf(topic, law)),
    checkedOn: law.checkedOn,
    codes: 'checked',
    ...(personal && { privacy: newPrivacy(personal, law) }),
  };
}

function featuresOf({ personal, lookup, ballots }: Answers): readonly Feature[] {
  return [
    'question',
    'page',
    ...(personal?.photos ? (['photos'] as const) : []),
    ...(lookup ? (['lookup', 'withdraw'] as const) : []),
    ...(ballots
      ? ([
          'ballot',
          'ballot.single',
          'ballot.multiple',
          'ballot.stance',
          'ballot.rating',
          'ballot.text',
        ] as const)
      : []),
  ];
}

function topicOf(topic: LawTopic, { deadlines }: Law): Topic {
  const { id, label, examples } = topic;
  const common = { id, label, ...(examples && { examples }) };
  if ('elsewhere' in topic) return { ...common, elsewhere: topic.elsewhere };
  const period = topic.deadline === null ? undefined : deadlines[topic.deadline];
  return { ...common, ...(period && { answerWithin: workingDays(period) }) };
}
