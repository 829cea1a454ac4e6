import type { Duty } from '../duty';
import { judge } from '../judge';
import { refusal } from '../wanted';
import { aQuestion } from './question';
import { submit } from './submit';

/** A page that is nobody's: names under `example` belong to no one. */
export const UNLISTED = 'https://trang-la.example';

export const refusesUnlistedPages: Duty = {
  id: 'unlisted-page',
  section: 'Refusing',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const findings = [];
    for (const origin of [UNLISTED, 'null']) {
      const question = aQuestion();
      const refused = await submit(endpoint, question.id, JSON.stringify(question), origin);
      findings.push(...judge(refused, refusal(403, 'origin-not-listed')));
    }
    return findings;
  },
};
