import { dayIn, timeIn } from '../dates';
import { share } from '../percent';
import type { ConsultMessages } from '../vi/consult';

const moment = (when: string) => `${timeIn('en', when)} on ${dayIn('en', when)}`;
const number = (n: number) => n.toLocaleString('en-GB');
const many = (n: number, one: string, more = `${one}s`) => `${number(n)}\u00a0${n === 1 ? one : more}`;
const HOUR = 3_600_000;

export const consult: ConsultMessages = {
  lang: 'en',
  list: 'Have your say',
  none: 'Nothing is open for consultation now.',
  search: 'Find by title or agency',
  found: (n) => (n === 0 ? 'There is none like that.' : `${many(n, 'consultation')} found.`),
  phase: { open: 'Open', upcoming: 'Opening soon', closed: 'Closed' },
  until: (when) => `until ${moment(when)}`,
  from: (when) => `· ${moment(when)}`,
  closedAt: (when) => `at ${moment(when)}`,
  left(ms) {
    if (ms >= 24 * HOUR) return `${many(Math.floor(ms / 24 / HOUR), 'day')} left`;
    return ms >= HOUR
      ? `${many(Math.floor(ms / HOUR), 'hour')} left`
      : `${many(Math.max(1, Math.floor(ms / 60_000)), 'minute')} left`;
  },
  document: 'Document',
  resultsAfter: {
    closing: 'Results are published after it closes.',
    opening: 'Results are published step by step, once there are enough ballots.',
  },
  resultsBy: (day) => `Results are published by ${dayIn('en', day)}.`,
  annulled: 'This consultation was called off. Ballots that were sent do not count.',
  closed: (when) => `The consultation closed at ${moment(when)}; no more ballots are taken.`,
  upcoming: (when) => `Ballots are taken from ${moment(when)}.`,
  interventions: {
    'closed-early': (when) => `Closed early at ${moment(when)}. Reason:`,
    reopened: (when) => `Opened again at ${moment(when)}. Reason:`,
    annulled: (when) => `Called off at ${moment(when)}. Reason:`,
  },
  missing: 'This consultation was not found.',
  unsupported: 'This one has to be opened on the full page.',
  fullPage: 'Open the full page',

  howMuch: (questions, articles) =>
    `There ${questions + articles === 1 ? 'is' : 'are'} ${[
      questions > 0 && many(questions, articles > 0 ? 'general question' : 'question'),
      articles > 0 && `${many(articles, 'article')} of the draft`,
    ]
      .filter(Boolean)
      .join(' and ')}. Answer what you like and skip what you like.`,
  begin: 'Begin',
  goOn: 'Go on',
  contents: 'Choose a question or an article',
  hasAnswers: (n) => `${many(n, 'place')} answered`,
  answered: (n, of) => `${number(n)} of ${number(of)}\u00a0answered.`,
  draftFound: (when) => `There is a draft of a ballot, saved on this device at ${moment(when)}.`,
  resume: 'Go on with the draft',
  forgetDraft: 'Delete the draft',
  keptHere:
    'Your answers are kept as a draft on this device for 24\u00a0hours, to go on if you have to stop.',
  newVersion: (when, changed, removed) =>
    `The draft has a new version of ${dayIn('en', when)}: ${[
      changed > 0 ? `${many(changed, 'place')} new or changed` : 'nothing changed',
      removed.length > 0 && `left out ${removed.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  answeredBefore:
    'This device may have sent an opinion on the earlier wording of the changed places. It is counted apart, not in the results.',
  seeChanges: 'See what is new or changed',
  changedHere: 'This is new or was changed.',
  wordsBefore: 'What it said before',

  question: (n, of) => `Question\u00a0${n}/${of}`,
  article: (n, of) => `Article\u00a0${n}/${of}`,
  opinion: 'Your opinion on this',
  stances: { agree: 'I agree', disagree: 'I disagree', none: 'No opinion' },
  reason: 'Why, or what should be changed (optional)',
  noNames: 'No names or phone numbers. It may be published once an officer has read it.',
  howMany: (min, max) => {
    if (min === max) return `Choose ${min}.`;
    return min > 1 ? `Choose ${min} to ${max}.` : `Choose at most ${max}.`;
  },
  nextArticle: 'To the next article',
  clear: 'Take this answer back',
  cleared: 'Answer taken back',

  review: 'Check and send',
  reviewTitle: 'Check before sending',
  notAnswered: 'Not answered',
  edit: 'Change',
  answerIt: 'Answer',
  renewed: 'This was changed in a new version after you answered. Read it again before sending.',
  unanswered: (n) => `${many(n, 'question')} more not answered. You need not answer.`,
  toUnanswered: 'Go on answering',
  advisory: 'Ballots carry no name. This is an advisory consultation, not an election.',
  sentHere: (when) => `A ballot was sent from this device at ${moment(when)}`,
  waitsHere: 'A ballot from this device is waiting to be sent',
  already: (when) =>
    `Already sent at ${moment(when)} from this device. Sending again replaces all of it, also what is left empty.`,
  waiting:
    'A ballot from this device is waiting to be sent. Sending again replaces all of it, also what is left empty.',
  another: {
    offer: 'Someone else is answering',
    is: 'This ballot is another person’s. The earlier one from this device still counts. Once this one is sent, the earlier one can no longer be replaced.',
    undo: 'No, it is the same person',
  },
  send: 'Send my opinion',
  sendLater: 'Save to send later',
  again: 'Send another opinion instead',
  see: 'See the consultation',
  leftOut: 'Something was written about a place no longer in the draft, and will not be sent.',
  tooLate: 'The consultation closed before this ballot was sent. It does not count.',

  nothing: {
    single: 'Choose one',
    multiple: 'Choose at least one',
    stance: 'Choose I agree, I disagree or No opinion',
    rating: 'Choose one level',
    text: 'Write your opinion',
  },
  nothingAtAll: 'Answer at least one, then send',
  stanceMissing: 'Choose I agree, I disagree or No opinion, to send the reason you wrote',
  tooFew: (min) => `Choose at least ${min}`,
  tooMany: (max) => `Choose at most ${max}`,
  tooLong: (bytes) =>
    `The opinions are too long for one ballot. Remove about ${many(Math.ceil(bytes / 1.5), 'character')}`,

  results: 'Results',
  noResults: (by) => (by ? `No results yet. They are published by ${dayIn('en', by)}.` : 'No results yet.'),
  counted: {
    device: (n) =>
      `${many(n, 'ballot')} sent from devices; nobody checked who sent them. One person may have sent several.`,
  },
  later: {
    open: (n) => `Not yet in these numbers: ${many(n, 'later ballot')}, to be added once there are enough.`,
    closed: (n) =>
      `Not in these numbers: ${many(n, 'later ballot')}, too few to show without showing how each person answered.`,
  },
  laterHere: (n) => `Not in these numbers: ${many(n, 'later opinion')}, since there are too few.`,
  answeredBy: {
    device: (n, isShare) => `${many(n, 'ballot')} answered${isShare ? '' : ', each may choose several'}`,
  },
  votes: (n, of) => `${number(n)} (${share(n, of)}%)`,
  hidden: 'not shown',
  whyHidden: 'Numbers below 10 are not shown, nor any from which they could be worked out.',
  nobody: 'No ballots came.',
  earlier: (n) => `${many(n, 'opinion')} on an earlier wording, not in the numbers above.`,
  wordsShown: (n) => `${many(n, 'written opinion')}`,
  outcomes: { accepted: 'Accepted', partly: 'Accepted in part', explained: 'Explained' },
  nobodyOn: (n) => `Nobody said anything on ${many(n, 'other place')}.`,
  gone: (n) => `${many(n, 'opinion')} on what is no longer in the draft, not in the numbers above.`,
  exported: 'Download the answers',
  recount: (hash) => `Anyone can count them again. SHA-256 of the file: ${hash}`,
};
