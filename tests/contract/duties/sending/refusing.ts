import type { Duty } from '../duty';
import { judge } from '../judge';
import { refusal } from '../wanted';
import { to } from '../wire/endpoint';
import { request } from '../wire/request';
import { aQuestion } from './question';
import { sendWrong, submit } from './submit';

export const refusesUnknownFields: Duty = {
  id: 'unknown-field',
  section: 'What every reply must have',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const wrong = { ...aQuestion(), phone: '0912345678' };
    return judge(await sendWrong(endpoint, wrong), refusal(422, 'invalid'));
  },
};

export const refusesNoSubmission: Duty = {
  id: 'no-submission',
  section: 'Refusing',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const { id } = aQuestion();
    const empty = to(endpoint, `submissions?id=${id}`, { encoding: 'multipart', fields: [['other', '{}']] });
    return [
      ...judge(await submit(endpoint, id, 'không phải JSON'), refusal(400, 'malformed')),
      ...judge(await request(endpoint.edges, empty), refusal(400, 'malformed')),
    ];
  },
};

export const refusesOtherId: Duty = {
  id: 'id-mismatch',
  section: 'Refusing',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const question = JSON.stringify(aQuestion());
    return [
      ...judge(await submit(endpoint, crypto.randomUUID(), question), refusal(400, 'id-mismatch')),
      ...judge(await submit(endpoint, '../1', question), refusal(400, 'id-mismatch')),
    ];
  },
};

/** What every question has; none of it may be left out, or be of another kind. */
const FIELDS = ['v', 'id', 'intent', 'text', 'topic', 'lang'] as const;

export const refusesMissingFields: Duty = {
  id: 'missing-field',
  section: 'Sending a question',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const findings = [];
    for (const name of FIELDS) {
      const question = aQuestion();
      const { [name]: _left, ...rest } = question;
      const without = await submit(endpoint, question.id, JSON.stringify(rest));
      const other = await submit(endpoint, question.id, JSON.stringify({ ...question, [name]: true }));
      findings.push(...judge(without, refusal(422, 'invalid')), ...judge(other, refusal(422, 'invalid')));
    }
    return findings;
  },
};
