import type { Feature } from '#protocol/portal';
import type { Submission } from '#protocol/submission';
import { aBallot } from '../ballots/ballot';
import type { Duty } from '../duty';
import { judge } from '../judge';
import { aQuestion } from '../sending/question';
import { send } from '../sending/submit';
import { refusal } from '../wanted';

const PHOTO = { type: 'image/png', bytes: 70, sha256: '0'.repeat(64) } as const;

/** What the widget never sends to an endpoint that does not list it; somebody else may. */
const OPTIONAL: readonly (readonly [Feature, () => Submission])[] = [
  ['commune', () => ({ ...aQuestion(), commune: 'xa-mau' })],
  ['page', () => ({ ...aQuestion(), page: 'https://vidu.example/tin' })],
  ['photos', () => ({ ...aQuestion(), photos: [PHOTO] })],
  ['ballot', () => aBallot('khong-co', '1', [{ item: 'mot', kind: 'single', choice: 'hai' }])],
];

export const refusesWhatIsNotListed: Duty = {
  id: 'not-listed',
  section: 'What every reply must have',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const accepts = endpoint.portal?.accepts ?? ['question'];
    const unlisted = OPTIONAL.filter(([feature]) => !accepts.includes(feature));
    if (unlisted.length === 0) return 'not-offered';
    const findings = [];
    for (const [, make] of unlisted)
      findings.push(...judge(await send(endpoint, make()), refusal(422, 'not-accepted', 'invalid')));
    return findings;
  },
};
