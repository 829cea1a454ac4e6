import type { Intent } from '../../../../widget/protocol/question';
import type { About, LetterWords } from '../words';

const SENT: Readonly<Record<Intent, string>> = { ask: 'question', report: 'report', propose: 'proposal' };

const howTo = ({ link }: About) => `See the answer at ${link}
Choose “See answers” and type the receipt code that you got when you sent it.

The code is not in this letter, since whoever has it can read and erase what was sent. If you want no more letters, or this one is not for you: choose “Take it back, erase data” at the same place, or tell the agency.

This letter was sent by itself; replies to it are not read.
`;

export const en: LetterWords = {
  lang: 'en',
  received: (about) => ({
    subject: `${about.portal}: your ${SENT[about.intent]} was received`,
    text: `${about.agency} received the ${SENT[about.intent]} that you sent on ${about.receivedOn}.${
      about.answerBy ? ` An answer is due by ${about.answerBy}.` : ''
    }

${howTo(about)}`,
  }),
  answered: (about) => ({
    subject: `${about.portal}: your ${SENT[about.intent]} has an answer`,
    text: `${about.agency} answered the ${SENT[about.intent]} that you sent on ${about.receivedOn}.

${howTo(about)}`,
  }),
  declined: (about) => ({
    subject: `${about.portal}: your ${SENT[about.intent]} has a reply`,
    text: `${about.agency} replied to the ${SENT[about.intent]} that you sent on ${about.receivedOn}: it is not a matter for this agency, and the reply says where to turn.

${howTo(about)}`,
  }),
};
