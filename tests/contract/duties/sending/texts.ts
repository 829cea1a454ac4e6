import type { Duty } from '../duty';
import { judge } from '../judge';
import { refusal } from '../wanted';
import { aQuestion } from './question';
import { send } from './submit';

/** Wrong in one way each: decomposed letters, two ends of a line, blank edges, half of a character. */
const NOT_NORMAL = [
  (text: string) => text.normalize('NFD'),
  (text: string) => `${text}\r\nhai dòng`,
  (text: string) => `${text} `,
  (text: string) => `\n${text}`,
  (text: string) => `${text} \ud83c`,
];
const EMPTY = ['', '\u200b\u200d'];

export const refusesTextsThatAreNotNormal: Duty = {
  id: 'normal-text',
  section: 'Sending a question',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const findings = [];
    for (const change of NOT_NORMAL) {
      const question = aQuestion();
      const wrong = { ...question, text: change(question.text) };
      findings.push(...judge(await send(endpoint, wrong), refusal(422, 'invalid')));
    }
    return findings;
  },
};

export const refusesEmptyTexts: Duty = {
  id: 'empty-text',
  section: 'Sending a question',
  needs: null,
  leaves: 0,
  async hold(endpoint) {
    const findings = [];
    for (const text of EMPTY) {
      findings.push(...judge(await send(endpoint, { ...aQuestion(), text }), refusal(422, 'invalid')));
    }
    return findings;
  },
};
