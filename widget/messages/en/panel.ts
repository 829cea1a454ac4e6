import type { Erased } from '#protocol/follow';
import { dayIn, timeIn } from '../dates';
import { percent } from '../percent';
import type { PanelMessages } from '../vi/panel';

const day = (when: string) => dayIn('en', when);
const moment = (when: string) => `${timeIn('en', when)} on ${day(when)}`;
const number = (n: number) => n.toLocaleString('en-GB');
const ERASED: Readonly<Record<Erased, string>> = {
  contact: 'contact details',
  text: 'the question',
  photos: 'photos',
  answer: 'the answer',
  publication: 'what was published',
};
const photos = (n: number) => `${n}\u00a0photo${n === 1 ? '' : 's'}`;
const characters = (n: number) => `${n.toLocaleString('en-GB')}\u00a0character${n === 1 ? '' : 's'}`;

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
    ask: 'Ask or report',
    askHint: (agency) => `${agency} answers; you get a receipt code`,
    askHintPlain: 'The agency answers; you get a receipt code',
    consult: 'Have your say',
    consultHint: (open) =>
      open === 0
        ? 'Nothing is open for consultation now'
        : `${open}\u00a0consultation${open === 1 ? '' : 's'} open`,
    sent: 'See answers',
    sentHint: (waiting, parked, answered, byCode) =>
      [
        answered > 0 && `${answered}\u00a0answered`,
        waiting > 0 && `${waiting}\u00a0waiting to be sent`,
        parked > 0 && `${parked}\u00a0to look at`,
      ]
        .filter(Boolean)
        .join(', ') ||
      (byCode ? 'What this device sent, or look up a receipt code' : 'What this device sent'),
    counts: ({ answered, promised, onTime }) =>
      `${number(answered)}\u00a0question${answered === 1 ? '' : 's'} answered${promised > 0 ? `, ${percent(onTime, promised)}% on time` : ''}.`,
    nothing: 'This page takes no questions or opinions yet. Contact the agency directly.',
    unreachable: 'The receiving office cannot be reached now. You can still write and save a question.',
  },

  ask: {
    title: 'Ask or report',
    text: 'Your question',
    textHint: 'Say what, where and since when. No need for ID or bank account numbers.',
    notEncrypted: 'This page is not encrypted (http), so it takes no photos and asks for no contact details.',
    topic: 'What is it about?',
    topicTitle: 'What and where?',
    unsure: 'Not sure, please pass it on',
    call: (phone) => `Call ${phone}`,
    intent: 'Send it as',
    intents: { ask: 'Question', report: 'Report', propose: 'Proposal' },
    page: 'The address of this page goes with it: ',
    noPage: 'The address of this page does not go with it. ',
    leavePage: 'Leave out the address',
    takePage: 'Send the address too',
    commune: 'In which commune or ward? (optional)',
    communeHint: 'Type a name, old or new, with or without Vietnamese marks.',
    communesFound: (n) =>
      n === 0 ? 'No commune or ward has such a name.' : `${n}\u00a0found, choose one below.`,
    communesUnread:
      'The list of communes cannot be read now. Name the place in your question, then delete the name here.',
    formerly: (names) => `Formerly: ${names}`,
    otherCommune: 'Choose another',
    contactTitle: 'Leave your contact details to hear from us',
    contactHint: (byCode) =>
      byCode
        ? 'Optional. Without it you can still send, and read the answer with the receipt code.'
        : 'Optional. Without it you can still send.',
    photosNeed: 'There are photos, so tick below to agree. If you do not, go back and remove them.',
    contact: {
      name: 'Full name (optional)',
      phone: 'Phone number (optional)',
      email: 'Email address (optional)',
    },
    age: 'Age of the person who asks',
    ages: {
      adult: (under) => `${under} or older`,
      minor: (under) => `Under\u00a0${under}`,
    },
    notice: {
      keeps: (who, long) => `${who} keeps this for ${long}, then deletes it.`,
      more: 'Who sees it, and what rights there are',
      contact: (where) => `Questions about personal data: ${where}`,
    },
    draftKept: (when) =>
      `Draft of the text saved on this device at ${timeIn('en', when)}, kept for 24\u00a0hours. Photos and contact details are saved only when you send.`,
    draftFound: (when) => `There is an unsent draft, written at ${moment(when)}. It holds the text only.`,
    resume: 'Continue writing',
    forgetDraft: 'Delete draft',
    next: 'Continue',
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
      case 'topic-elsewhere':
        return 'This is dealt with elsewhere: see the directions below that choice';
      case 'commune-not-chosen':
        return 'Choose a commune or ward from the list, or delete the name';
      case 'phone-malformed':
        return 'A phone number needs 10\u00a0digits, for example 0912\u00a0345\u00a0678';
      case 'email-malformed':
        return 'An email address needs an @ and a domain, for example name@example.vn';
      case 'age-not-chosen':
        return 'Choose the age of the person who asks, or remove the contact details and send';
      case 'consent-missing':
        return 'Tick to agree, or remove the contact details and photos and send';
      case 'choice-missing':
        return 'Choose one option';
      default:
        return 'Look at this again';
    }
  },

  state: {
    stored: 'Saved on this device, not sent',
    storedNext:
      'It will send by itself when this page is open and the receiving office can be reached. What is saved may be lost when the browser’s data is cleared, or after 7\u00a0days without a visit to this site.',
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
    old: 'Not sent within 7\u00a0days',
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
    kept: 'This device remembers the code: no need to type it again.',
    follow: (page, isKept) =>
      `${isKept ? 'On another device,' : 'When it is answered,'} type this code under “See answers”${page ? ` at ${page}` : ' on this page'}.`,
    keep: 'Keep this code to name your question when you contact the agency.',
    share: 'Share',
    print: 'Print',
    forgets: 'This device will forget the code. Copy it or take a screenshot before closing.',
    copy: 'Copy code',
    copied: 'Copied',
    answers: (agency, by) => (by ? `${agency} will answer by ${day(by)}.` : `${agency} will answer.`),
    receivedAt: (when) => `Received at ${moment(when)}`,
    moment: (when) => `At ${moment(when)}`,
    replaceUntil: (when) => `You can send again to replace it, until ${moment(when)}.`,
  },

  photos: {
    title: 'Photos (optional)',
    hint: (most) => `Up to ${most}\u00a0photos. Where they were taken is removed. Leave out identity papers.`,
    add: 'Add photos',
    shrinking: 'Making the photo smaller…',
    attached: (n) => `Attached photo\u00a0${n}`,
    remove: (n) => `Remove photo\u00a0${n}`,
    failed: (why) =>
      ({
        kind: 'This photo cannot be read. It has to be JPG, PNG or WebP',
        empty: 'This file is empty. Choose another photo',
        heic: 'This device cannot read HEIC photos. Take a screenshot of it and choose that',
        size: 'This photo is too large to be made smaller here. Choose another',
      })[why],
    tooMany: (most) => `Only ${most}\u00a0photos can be sent. Remove some and choose again`,
    twice: 'This photo is already there',
    sending: (n, of) => `Sending photo\u00a0${n} of ${of}. Keep the page open until it is sent.`,
    waiting: (left) =>
      `${photos(left)} not sent yet. Sending goes on by itself when this page is open and online.`,
    unsaved: (left) =>
      `${photos(left)} not sent yet, and not saved on this device. Keep the page open until it is sent.`,
    parked: (left) => `${photos(left)} could not be sent. Look under “See answers”.`,
    received: (n, of) => `${n} of ${photos(of)} received.`,
    with: (n) => (n === 0 ? 'No photos' : `With ${photos(n)}`),
    one: (n, of) => `Photo\u00a0${n} of ${of}`,
  },

  answers: {
    maybe: 'This may be answered already',
    found: (n) => (n === 0 ? 'No answers found.' : `${n}\u00a0answer${n === 1 ? '' : 's'} found.`),
    gone: 'This answer is no longer published',
    question: 'Question',
    answer: 'Answer',
    by: (agency, when) => `${agency}, ${day(when)}`,
    searchAll: 'Search all answers',
    searchWords: 'Words to search for',
    searchHint: 'These words are sent to the receiving office when you press “Search”.',
    search: 'Search',
    noWords: 'Enter the words to search for',
    unreachable: 'The receiving office cannot be reached now. Try again when you are online.',
  },

  follow: {
    lookup: 'Look up a receipt code',
    codeHint: 'The code is on the receipt. Capitals and dashes do not matter.',
    look: 'Look up',
    noCode: 'Enter the receipt code',
    slip: 'Something in the code is wrong. Compare each group with the receipt',
    wrongLength: (n) => `The code has 16\u00a0symbols, here are ${n}. Compare each group with the receipt`,
    oddSymbol: (symbol, group) => `Receipt codes have no “${symbol}”. Look at group\u00a0${group}`,
    unknown: 'This code was not found. Compare each group with the receipt',
    gone: 'The receiving office has no question under this code any more',
    limited: (minutes) =>
      `Too many tries. Wait ${minutes}\u00a0minute${minutes === 1 ? '' : 's'} and try again`,
    offline: 'You are offline. Try again when you are online',
    unreachable: 'The receiving office cannot be reached now. Try again in a few minutes',
    isReceived: 'Received, not answered yet',
    isAnswered: (when) => `Answered (${day(when)})`,
    received: (agency) => `${agency} received it`,
    passed: (agency) => `Passed to ${agency}`,
    handling: (by) => `Being handled, answer by ${day(by)} at the latest`,
    answered: (agency) => `${agency} answered`,
    declined: 'Not accepted by the agency',
    withdrawn: (when) => `Erased on request at ${moment(when)}`,
    over: (when) => `Erased on ${day(when)}, when the time to keep it was over`,
    erased: (when, cause) =>
      cause === 'retention'
        ? `Contact details and photos were erased on ${day(when)}, when the time to keep them was over`
        : `Contact details were erased on request on ${day(when)}`,
    question: 'Question',
    answer: 'Answer',
    history: 'What happened',
    see: 'See question',
    read: 'See answer',
  },

  withdraw: {
    title: 'Take it back, erase data',
    contact: 'Erase contact details',
    contactAsk:
      'Erase the name, phone number and email that were sent? The question is still answered. It cannot be undone.',
    all: 'Erase the whole question',
    allAsk:
      'Erase the question, photos, contact details and answer at the receiving office? It cannot be undone.',
    done: (erased, when) =>
      erased.length === 0
        ? `Already erased at ${moment(when)}.`
        : `Erased ${erased.map((what) => ERASED[what] ?? what).join(', ')} at ${moment(when)}.`,
  },

  sent: {
    title: 'See answers',
    none: 'Nothing is kept on this device.',
    traces: 'Nothing that was sent is kept on this device, only that something was, or a draft.',
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
      `Delete this ${kind.toLowerCase()} from this device? It cannot be undone. Sending was tried, so the receiving office may have it already. Deleting here does not take it back.`,
    keep: 'Keep',
    edit: 'Edit and send again',
    at: (when) => `Send pressed at ${moment(when)}`,
    elsewhere: (host) => `Waiting to be sent to ${host}. Open the page where it was written to send it.`,
    quarantined: 'Saved by another version, and this page cannot read it. It is kept as it is.',
    notRemoved: 'Not deleted yet. Press the button again.',
    wipe: 'Remove everything from this device',
    wipeAsk:
      'Remove all unsent questions and ballots, drafts and receipt codes from this device? What was not sent is lost and cannot be brought back. What was tried may have been received already. Removing it here does not take it back.',
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
      'What is not sent yet still sends by itself while this page is open, but neither it nor its receipt code can be seen again.',
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
        return 'The receiving office says that this does not follow its rules.';
    }
  },
};
