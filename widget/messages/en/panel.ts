import { dayIn, timeIn } from '../dates';
import type { PanelMessages } from '../vi/panel';

const day = (when: string) => dayIn('en', when);
const moment = (when: string) => `${timeIn('en', when)} on ${day(when)}`;
const photos = (n: number) => `${n} photo${n === 1 ? '' : 's'}`;
const characters = (n: number) => `${n.toLocaleString('en-GB')} character${n === 1 ? '' : 's'}`;

export const panel: PanelMessages = {
  lang: 'en',
  title: 'Ask · Have your say',
  close: 'Close',
  back: 'Back',
  loading: 'Opening…',
  unopened: 'This could not be opened. Check the network and try again.',
  retry: 'Try again',
  offline: (kept) =>
    kept
      ? 'You are offline. Keep writing: it is kept on this device when you press send.'
      : 'You are offline, and nothing is saved on this device. Keep the page open until you are online.',

  home: {
    ask: 'Ask a question',
    askHint: (agency) => `${agency} answers; you get a receipt code`,
    askHintPlain: 'The agency answers; you get a receipt code',
    consult: 'Have your say',
    consultHint: (open) =>
      open === 0
        ? 'Nothing is open for consultation now'
        : `${open} consultation${open === 1 ? '' : 's'} open`,
    sent: 'See what was sent',
    sentHint: (waiting, parked) =>
      [waiting > 0 && `${waiting} waiting to be sent`, parked > 0 && `${parked} to look at`]
        .filter(Boolean)
        .join(', ') || 'What this device sent, and what still waits',
    nothing: 'This page takes no questions or opinions yet. Contact the agency directly.',
    unreachable: 'The receiving office cannot be reached now. You can still write and save a question.',
  },

  ask: {
    title: 'Ask a question',
    text: 'Your question',
    textHint: 'Say what, where and since when. No need for ID or bank account numbers.',
    topic: 'What is it about?',
    unsure: 'Not sure, please pass it on',
    send: 'Send question',
    sendLater: 'Save to send later',
    another: 'Ask another question',
  },

  fields: {
    summary: 'There is a problem',
    error: 'Error: ',
    left: (n) => `${characters(n)} left`,
    over: (n) => `${characters(n)} too many`,
  },

  issue(issue) {
    switch (issue.code) {
      case 'text-empty':
        return 'Enter your question';
      case 'text-too-long':
        return `Remove ${characters(issue.over)}: ${issue.max.toLocaleString('en-GB')} at most`;
      case 'topic-not-chosen':
        return 'Choose what it is about, or choose “Not sure, please pass it on”';
      case 'choice-missing':
        return 'Choose one option';
      default:
        return 'Look at this again';
    }
  },

  state: {
    stored: 'Saved on this device, not sent',
    storedNext:
      'It will send by itself when this page is open and the receiving office can be reached. The browser may erase what is saved if its data is cleared, or after 7 days without a visit to this site.',
    notSaved: 'Not saved, not sent',
    notSavedNext: 'It is not saved on this device. Keep the page open until it is sent, or copy your text.',
    failed: 'Not saved, not sent. Press send again.',
    sending: 'Sending…',
    sendingNext: 'Keep this page open.',
    sendingSaved: 'Saved on this device. Keep the page open until it is sent.',
    received: 'Question received',
    photoReceived: 'Photo received',
    ballotReceived: 'Ballot received',
    ballotReplaced: 'Received, but a ballot sent later counts instead',
    refused: 'The receiving office does not take this',
    old: 'Not sent within 7 days',
    oldNext: 'If it should still go, press send now.',
    tooLarge: 'Not sent: too large',
    tooLargeNext:
      'The network in use does not let something this large through. Change networks and send again.',
    lost: 'This photo is no longer on this device',
    lostNext: 'The browser erased it before it was sent. The question was received.',
    discarded: 'This is no longer on this device',
    parkedKept: 'What you wrote is still on this device.',
    parkedMemory: 'What you wrote is not saved on this device and is lost on closing.',
  },

  receipt: {
    code: 'Receipt code',
    keep: 'Keep this code to name your question when you contact the agency. Copy it or take a screenshot.',
    forgets: 'This device will forget the code. Copy it or take a screenshot before closing.',
    copy: 'Copy code',
    copied: 'Copied',
    answers: (agency, by) => (by ? `${agency} answers by ${day(by)}.` : `${agency} answers.`),
    receivedAt: (when) => `Received at ${moment(when)}`,
    replaceUntil: (when) => `You can send again to replace it, until ${moment(when)}.`,
  },

  photos: {
    sending: (n, of) => `Sending photo ${n} of ${of}. Keep the page open until it is sent.`,
    waiting: (left) =>
      `${photos(left)} not sent yet. Sending goes on by itself when this page is open and online.`,
    unsaved: (left) =>
      `${photos(left)} not sent yet, and not saved on this device. Keep the page open until it is sent.`,
    parked: (left) => `${photos(left)} could not be sent. Look under “See what was sent”.`,
    received: (n, of) => `${n} of ${photos(of)} received.`,
    with: (n) => `With ${photos(n)}`,
    one: (n, of) => `Photo ${n} of ${of}`,
  },

  sent: {
    title: 'From this device',
    none: 'Nothing is kept on this device.',
    traces: 'No text is kept on this device, only that something was sent.',
    noneNow: 'Nothing from this visit is kept.',
    unread: 'What is saved on this device cannot be read just now.',
    lookAgain: 'Look again',
    waiting: 'Not received yet',
    received: 'Received',
    question: 'Question',
    ballot: 'Ballot',
    sendNow: 'Send now',
    copy: 'Copy text',
    remove: 'Delete',
    removeAsk: (kind) => `Delete this unsent ${kind.toLowerCase()}? It cannot be undone.`,
    removeTried: (kind) =>
      `Delete this ${kind.toLowerCase()} from this device? It cannot be undone. Sending was tried, so the receiving office may have it already; deleting here does not take it back.`,
    keep: 'Keep',
    edit: 'Edit and send again',
    at: (when) => `Send pressed at ${moment(when)}`,
    elsewhere: (host) => `Waiting to be sent to ${host}. Open the page where it was written to send it.`,
    quarantined: 'Saved by another version, and this page cannot read it. It is kept as it is.',
    notRemoved: 'Not deleted yet. Press the button again.',
    wipe: 'Remove everything from this device',
    wipeAsk:
      'Remove all questions and ballots not yet sent, and all receipt codes, from this device? What was not sent is lost and cannot be brought back; what was tried may have been received already, and removing it here does not take it back.',
    wipeNow: 'Remove all',
    wiped: 'Everything was removed from this device.',
  },

  shared: {
    switch: 'I’m on a shared device (keep nothing here)',
    before: 'This device still keeps what was sent, or waits to be sent, from before.',
    see: 'See or remove it',
    always: 'Shared device: nothing is kept here.',
    done: 'Done, clear the screen',
    doneAsk: 'Clear the screen for the next person?',
    doneDraft: 'What is being written will be lost.',
    doneWaiting:
      'What is not sent yet will still send by itself while this page is open, but neither it nor its receipt code can be seen again.',
    doneParked: 'Something cannot send by itself and will be deleted.',
    stay: 'Stay',
  },

  problem(problem) {
    switch (problem.code) {
      case 'consultation-closed':
        return problem.at
          ? `The consultation closed at ${moment(problem.at)}. This ballot is not counted.`
          : 'The consultation has closed. This ballot is not counted.';
      case 'draft-changed':
        return 'The text of the consultation has changed. Read the new version and send again.';
      case 'not-accepted':
        return 'The receiving office does not take this kind yet.';
      case 'withdrawn':
        return 'This was erased on request.';
      case 'too-large':
        return 'It is too long.';
      default:
        return 'The receiving office says it does not follow its rules.';
    }
  },
};
