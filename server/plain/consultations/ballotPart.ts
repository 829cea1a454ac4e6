import { html } from 'hono/html';
import { type Consultation, phaseOf } from '../../../widget/protocol/consultation';
import type { Receiver } from '../../receive/received';
import type { Html } from '../layout';
import type { Visit } from '../visit';
import { blankBallot } from './ballotForm';
import { formPart } from './formPart';
import { takesBallots } from './takesBallots';
import { textAlone } from './textAlone';
import { consultWords } from './words';

/** The form of a fresh ballot; where none is taken, the text alone. */
export function ballotPart(
  { words, hosted }: Visit,
  consultation: Consultation,
  { now, randomId }: Pick<Receiver, 'now' | 'randomId'>,
): Html {
  const consult = consultWords(words.lang);
  const alone = textAlone(consult, consultation, now());
  if (phaseOf(consultation, now()) !== 'open') return html`${alone}`;
  if (!takesBallots(hosted.portal, consultation))
    return html`<p class="note">${consult.notAccepted}.</p>${alone}`;
  const form = blankBallot(consultation, randomId);
  const { errorPrefix } = words;
  return formPart({ words: consult, errorPrefix, consultation, form, mistakes: new Map() });
}
