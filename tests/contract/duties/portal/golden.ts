import type { Question } from '#protocol/question';
import plain from '../../../../widget/protocol/examples/question.json';
import routed from '../../../../widget/protocol/examples/question-to-be-routed.json';
import withContact from '../../../../widget/protocol/examples/question-with-contact.json';
import type { Duty } from '../duty';
import { judge } from '../judge';
import { TEST_MARK } from '../sending/question';
import { send } from '../sending/submit';
import { status } from '../wanted';
import type { Endpoint } from '../wire/endpoint';
import { consentTo, contactFor } from './personal';

/** The files of widget/protocol/examples that are questions without photos. */
const EXAMPLES = [plain, routed, withContact] as readonly Question[];

export const takesGoldenQuestions: Duty = {
  id: 'golden-questions',
  section: 'Sending a question',
  needs: null,
  leaves: EXAMPLES.length,
  async hold(endpoint) {
    const findings = [];
    for (const example of EXAMPLES)
      findings.push(...judge(await send(endpoint, adapted(example, endpoint)), status(201)));
    return findings;
  },
};

/** An example with the endpoint's own topics and notice, without what the endpoint does not list. */
function adapted(example: Question, { portal, origin }: Endpoint): Question {
  const { v, kind, intent, lang, topic } = example;
  const accepts = portal?.accepts ?? [];
  const taken = portal?.topics.find(({ elsewhere }) => !elsewhere)?.id ?? null;
  const contact = example.contact && contactFor(portal);
  return {
    ...{ v, kind, intent, lang },
    id: crypto.randomUUID(),
    text: `${TEST_MARK}: ${example.text}`,
    topic: topic && taken,
    ...(example.commune && accepts.includes('commune') && { commune: example.commune }),
    ...(example.page && accepts.includes('page') && { page: `${origin}${new URL(example.page).pathname}` }),
    ...(contact && { contact }),
    ...consentTo(portal, contact, 0),
  };
}
