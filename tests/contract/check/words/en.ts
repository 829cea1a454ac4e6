import type { CheckWords } from './vi';

const json = (value: unknown) => JSON.stringify(value);

export const en: CheckWords = {
  duties: {
    acknowledges: 'Takes a question that comes as a simple form, waiting for no OPTIONS, and gives a receipt',
    'echoes-id': 'Echoes the id in receipts and refusals',
    'percent-encoding': 'Takes a form in percent encoding as well',
    'different-codes': 'Gives different questions different codes',
    repetition: 'Answers a repetition with 200 and the same receipt',
    'repetitions-at-once': 'Takes one of ten that come at once, and gives all the same receipt',
    'same-id-other-bytes': 'Refuses other bytes under an id that it has, and keeps the first',
    'kept-across-restart': 'Is killed and started again, and still has what it acknowledged',
    'unknown-field': 'Refuses a field that it does not know',
    'missing-field': 'Refuses a question that lacks a field, or has one of another kind',
    'no-submission': 'Refuses a form without JSON in its field submission',
    'id-mismatch': 'Refuses an id in the address that is no UUID or not the question’s',
    'byte-limit': 'Takes up to 65,536 bytes, and refuses more',
    'text-limit': 'Counts a question in characters, not in bytes',
    'normal-text': 'Refuses a text that is not NFC, has \\r, blank edges or half of a character',
    'empty-text': 'Refuses a question without words',
    readable: 'Lets any page read every reply, refusals and the 404 too',
    'no-store': 'Lets nobody keep the reply to a POST',
    'no-cookie': 'Sets no cookie',
    clock: 'Tells the time in every receipt and refusal',
    'whole-problems': 'Refuses as RFC 9457 has it, with code and final',
    'unlisted-page': 'Refuses a page that is not listed, and not for good',
    'gone-topic': 'Takes a question whose topic has gone',
    'topic-elsewhere': 'Refuses a topic that is taken elsewhere',
    'not-listed': 'Refuses what accepts does not list',
    commune: 'Takes a commune, also one that has gone',
    page: 'Takes the address of a page, only without its query',
    'contact-without-notice': 'Takes no contact details where there is no privacy notice',
    consent: 'Takes contact details only with consent to a notice that was published',
    'golden-questions': 'Takes the protocol’s example questions',
    'portal-file': 'portal.json is as the protocol has it',
    'communes-file': 'communes.json is as the protocol has it',
    'answers-files': 'answers.json, and the answers in it, are as the protocol has them',
    'consultations-files': 'consultations.json, and the consultations in it, are as the protocol has them',
    'consultation-unknown': 'Refuses a ballot of a consultation that there is not',
    'ballot-closed': 'Refuses a ballot after closing',
    'ballot-upcoming': 'Refuses a ballot before opening',
    ballot: 'Takes a ballot and gives a receipt',
    'ballot-repetition': 'Makes one ballot of repetitions, also at once',
    'ballot-superseded': 'Counts the greatest (revision, id) of a device, whichever comes first',
    'ballot-draft': 'Refuses a ballot on a draft that it does not know',
    'ballot-answers': 'Refuses a ballot that is empty, answers what is not asked or twice, or has a name',
    'photos-question-first': 'Takes a question before its photos have come',
    'photos-any-order': 'Takes photos in any order',
    'photo-largest': 'Takes a photo of 2,097,152 bytes',
    'photo-repetition': 'Makes one photo of repetitions, also at once',
    'photo-before-question': 'Refuses a photo whose question has not come, and takes it afterwards',
    'photo-of-other-bytes': 'Refuses a photo that the question does not name, or that is none',
    'photo-list': 'Refuses a question that names no photo, four, one twice or one too large',
    'photo-limit': 'Refuses a photo of more than 2,097,152 bytes',
    'photo-headers': 'Lets any page read replies about photos, and lets nobody keep them',
    'photo-unlisted-page': 'Refuses a photo from a page that is not listed',
    lookup: 'Tells, by the code, what was asked and where it stands',
    'lookup-order': 'Answers for several codes in their order, for a strange one with unknown',
    'lookup-typed': 'Reads a code in small letters and with spaces',
    'lookup-no-contact': 'Tells contact details to nobody',
    'lookup-headers': 'Lets any page read what became of a question, and refuses pages that are not listed',
    'lookup-limits': 'Refuses a look-up without a code, and one with more than 50',
    'withdraw-contact': 'Erases contact details alone',
    'withdraw-all': 'Erases all, and remembers that it did',
    'withdraw-for-ever': 'Never takes again what was erased',
    'withdraw-refusals': 'Refuses to erase by a strange code, a strange scope or from a strange page',
  },
  usage: `Usage: gop-y-check ADDRESS [--origin https://PORTAL] [--consultation ID] [--lang vi|en] [--json]
Looks whether an endpoint keeps the gop-y protocol. ADDRESS is the value of data-endpoint.
  --origin        a page that may post; the address's own server if left out
  --consultation  an open consultation that is there for trying: ballots cast in it count
  --json          prints the result for machines
It leaves test questions in the endpoint.
Exit code: 0 all is held, 1 something is not, 2 the endpoint could not be looked at.`,
  slip(slip) {
    if (slip.kind === 'none') return '';
    if (slip.kind === 'lang') return `There is no language “${slip.value}”: write vi or en.\n\n`;
    return `“${slip.value}” is no whole address: write it with https:// at its beginning.\n\n`;
  },
  unseen(url, origin, why) {
    const head = `Could not look at ${url}:`;
    switch (why.kind) {
      case 'nothing':
        return `${head} nothing answers (${why.why}). Check the address, and whether the server runs.`;
      case 'too-slow':
        return `${head} no reply within ${why.seconds} seconds. See whether the server is busy.`;
      case 'redirect':
        return `${head} it redirects to ${why.to}. The widget does not follow: use the final address.`;
      case 'no-endpoint':
        return `${head} it answers ${why.status} ${why.type}, as no endpoint does. ADDRESS has to be the value of data-endpoint, without /submissions.`;
      case 'origin':
        return `${head} it does not list the page ${origin}. Name one that may post with --origin.`;
      case 'busy':
        return `${head} it is out of order for a moment (unavailable). Try again later.`;
    }
  },
  before(url, origin, { questions, ballots }, takesBack) {
    const cast = ballots > 0 ? ` and ${ballots} ballots that count` : '';
    const after = takesBack ? ' The questions are taken back at the end.' : '';
    return `${url}, as from the page ${origin}
Leaves at most ${questions} test questions (they begin with “Thử gop-y-check”)${cast}.${after}
`;
  },
  sent: 'Sent:',
  came: 'Came:',
  wanted: 'Want:',
  more: (count) => `and ${count} more like this`,
  section: (heading) => `See: widget/protocol/README.md, “${heading}”`,
  stopped: 'No question was taken, so the rest was not looked at.\n',
  sum: (held, notHeld, notOffered) => `${held} held, ${notHeld} not held, ${notOffered} not offered`,
  noReply(came) {
    switch (came.kind) {
      case 'redirect':
        return `${came.status}, redirected to ${came.to}; the widget does not follow`;
      case 'too-slow':
        return `no reply within ${came.seconds} seconds`;
      case 'nothing':
        return `no reply (${came.why})`;
    }
  },
  expected(it) {
    switch (it.code) {
      case 'status':
        return `status ${it.status}`;
      case 'refusal':
        return `status ${it.status} with the code ${it.problems.map(json).join(' or ')}`;
      case 'shape':
        return `JSON as ${it.schema} in openapi.yaml; wrong at: ${it.faults.join('; ')}`;
      case 'same-receipt':
        return `the very receipt of the first time, only now may differ: ${json(it.receipt)}`;
      case 'another-code':
        return 'another code than that of the question before';
      case 'one-new':
        return `exactly one 201, the others 200; of ${it.sent} at once ${it.added} were answered 201`;
      case 'header':
        return `the header ${it.name}: ${it.value}`;
      case 'no-header':
        return `no header ${it.name}`;
      case 'field':
        return `${it.name} is ${json(it.value)}`;
      case 'time':
        return `${it.name} is a time by RFC 3339, such as "2026-11-24T09:30:00+07:00"`;
      case 'problem-field':
        return `${it.name} is a string`;
      case 'untold':
        return `no “${it.words}” in the reply`;
      case 'statuses':
        return `status of each code: ${it.statuses.join(', ')}`;
      case 'unique-ids':
        return `every id in ${it.where} once`;
      case 'not-empty':
        return `${it.where} is not empty`;
      case 'not-more':
        return `at most ${it.most} in ${it.where}`;
      case 'file':
        return `the id in ${it.path} is that of its name`;
    }
  },
};
