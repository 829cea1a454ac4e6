import { dayIn, timeIn } from '../dates';
import type { ConsultMessages } from '../vi/consult';

const moment = (when: string) => `${timeIn('en', when)} on ${dayIn('en', when)}`;

export const consult: ConsultMessages = {
  lang: 'en',
  list: 'Have your say',
  none: 'Nothing is open for consultation now.',
  phase: { open: 'Open', upcoming: 'Opening soon', closed: 'Closed' },
  until: (when) => `until ${moment(when)}`,
  from: (when) => `· ${moment(when)}`,
  closedAt: (when) => `at ${moment(when)}`,
  document: 'Full text',
  advisory: 'Ballots carry no name. This is an advisory consultation, not an election.',
  already: (when) => `Already sent at ${moment(when)} from this device. Sending again replaces it.`,
  waiting: 'A ballot from this device is waiting to be sent. Sending again replaces it.',
  closed: (when) => `The consultation closed at ${moment(when)}; no more ballots are taken.`,
  upcoming: (when) => `Ballots are taken from ${moment(when)}.`,
  send: 'Send my opinion',
  sendLater: 'Save to send later',
  again: 'Send another opinion instead',
  missing: 'This consultation was not found.',
  unsupported: 'This one has to be opened on the full page.',
};
