import { spanOf } from './spanOf';
import type { BackstageWords } from './vi';

const TIMES = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const ANSWERS = { 'under-way': 'on its way back', reached: 'reached the page', lost: 'lost' };
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

export const en: BackstageWords = {
  name: 'Behind the scenes',
  only: 'In this demonstration only: see how far things get, and make trouble on their way.',
  close: 'Fold away',

  connection: 'The way to the endpoint',
  troubles: {
    none: ['Normal', 'everything goes and comes back'],
    cut: ['Cut', 'every connection breaks'],
    slow: ['Slow', '3\u00a0seconds each way'],
    'lose-answers': ['Answers are lost', 'things arrive, the proof does not come back'],
    busy: ['Overloaded', 'the endpoint says that it is busy'],
  },
  gone: 'The demo’s endpoint does not answer. Is npm start still running?',

  device: 'This device keeps',
  nothingWaits: 'Nothing waits to be sent.',
  kinds: { question: 'Question', ballot: 'Ballot', photo: 'Photo' },
  waiting: ({ state, tries, next }) => {
    const tried = tries === 0 ? 'not tried yet' : `tried ${times(tries)}`;
    if (state === 'sending') return `being sent, attempt ${tries}`;
    if (state === 'asks') return `${tried}, waits for your decision`;
    return next ? `${tried}, again from ${TIMES.format(next)}` : `${tried}, waits to be sent`;
  },
  receipts: (n) => `Receipt codes: ${n}`,
  drafts: (n) => `Drafts: ${n}`,
  voters: (n) => `Consultations answered: ${n}`,
  files: (n) => `Files of the portal, for when the network is gone: ${n}`,
  copies: (n) => `Spare copies (Cache Storage): ${n}`,
  noDatabase: 'Nothing yet. The database is made only when the panel is opened.',
  unknownDatabase: 'This browser does not tell which databases there are.',
  raw: 'Show IndexedDB as it is',

  received: 'The endpoint has seen',
  nothingCame: 'Nothing has come yet.',
  counted: (arrivals, counted) =>
    `arrived ${times(arrivals)}, counted ${counted ? times(counted) : 'not yet'}`,
  submission: 'Submission',
  answer: ({ status, answer, times }) => `${status} ${ANSWERS[answer]}${times > 1 ? ` × ${times}` : ''}`,
  span: (from, to) => spanOf(TIMES.format(from), TIMES.format(to)),
  lookups: (n) => `Looked up or taken back: ${times(n)}`,

  officer: 'Answer as an officer',
  desk: 'Open the officers’ desk',
  deskSignsIn: 'No password is needed: press the button on the page that opens.',
  deskHint: 'Sign in with an officer’s name and password.',
  noDesk: 'There is no desk here. This button answers the newest question in an officer’s place.',
  answerNewest: 'Answer the newest question',
  sampleAnswer:
    'Thank you for asking. This is the demonstration’s sample answer. On a real portal the officer in charge answers here.',
  answered: 'Answered. Open “See answers” in the panel to read it.',
  nothingToAnswer: 'No question waits. Send one first.',

  tryIt: 'Try each promise',
  promises: [
    [
      'Nothing is lost in silence',
      'Choose “Cut”, send a question, close the page. Open it again, choose “Normal” and open the panel: the question arrives, once.',
    ],
    [
      'Nothing counts twice',
      'Choose “Answers are lost”, send a question and wait for some attempts. Choose “Normal”: it arrived several times, counted once, with one code. Where a connection breaks the browser repeats by itself too, so that it may arrive more often than it was tried.',
    ],
    [
      'Nothing untrue is said',
      'Choose “Overloaded”, send a question: the panel says saved on this device, not sent. It never says “received” without proof.',
    ],
    [
      'Nothing is taken that was not given',
      'Write a question and do not send it: the words are only in a draft on this device, and the endpoint sees nothing more.',
    ],
    [
      'The portal’s page is not harmed',
      'Choose “Cut” and load the page anew: the page is whole, the button is there, and the portal has set no cookie.',
    ],
  ],
};
