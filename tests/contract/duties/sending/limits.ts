import { LIMITS } from '#protocol/limits';
import type { Duty } from '../duty';
import { judge } from '../judge';
import { refusal, status } from '../wanted';
import { aQuestion, TEST_MARK } from './question';
import { send, submit } from './submit';

export const keepsByteLimit: Duty = {
  id: 'byte-limit',
  section: 'Sending a question',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    const json = JSON.stringify(question);
    const room = LIMITS.submissionBytes - new TextEncoder().encode(json).length;
    // Blanks after the JSON are JSON: that is how a right question can have any length.
    const over = await submit(endpoint, question.id, json + ' '.repeat(room + 1));
    const findings = judge(over, refusal(413, 'too-large'));
    if (findings.length > 0) return findings;
    return judge(await submit(endpoint, question.id, json + ' '.repeat(room)), status(201));
  },
};

export const keepsTextLimit: Duty = {
  id: 'text-limit',
  section: 'Sending a question',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const max = Math.min(endpoint.portal?.limits?.text ?? LIMITS.text, LIMITS.text);
    // Each is one code point, two UTF-16 units and four bytes: whoever counts those counts wrong.
    const long = (length: number) => `${TEST_MARK} `.padEnd(length, '.').replaceAll('.', '🌾');
    const question = { ...aQuestion(), text: long(max) };
    const over = { ...aQuestion(), text: long(max + 1) };
    return [
      ...judge(await send(endpoint, question), status(201)),
      ...judge(await send(endpoint, over), refusal(422, 'invalid')),
    ];
  },
};
