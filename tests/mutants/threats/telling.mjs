const inFile = (file) => (name) => ({ project: 'unit', file, name });
const webhook = inFile('tests/unit/server/telling/webhook/webhook.test.ts');
const post = inFile('tests/unit/server/telling/webhook/post.test.ts');
const letters = inFile('tests/unit/server/telling/mail/letters.test.ts');
const mailer = inFile('tests/unit/server/telling/mail/mailer.test.ts');
const chores = inFile('tests/unit/server/telling/chores.test.ts');
const telling = inFile('tests/unit/server/store/telling.test.ts');

export default [
  {
    check: 23,
    name: 'signed-by-no-key',
    file: 'server/telling/webhook/signature.ts',
    from: "createHmac('sha256', key)",
    to: "createHmac('sha256', 'key')",
    test: webhook(
      'the receiver of the document refuses what is forged, changed or old, and takes what either of two keys signed',
    ),
  },
  {
    check: 23,
    name: 'another-id-at-every-try',
    file: 'server/telling/webhook/webhookTeller.ts',
    from: '{telling.id}`, edges',
    to: '{telling.claim}`, edges',
    test: webhook(
      'the receiver of the document takes each once and in order, though every second reply is lost',
    ),
  },
  {
    check: 24,
    name: 'private-numbers-are-posted-to',
    file: 'server/telling/webhook/post.ts',
    from: '!isFree && isIP(literal) && isPrivate(literal)',
    to: 'literal === ""',
    test: post('nothing is posted to %s unless the operator allows such addresses'),
  },
  {
    check: 24,
    name: 'private-names-are-posted-to',
    file: 'server/telling/webhook/post.ts',
    from: 'lookup: isFree ? resolveName : publicOnly(resolveName)',
    to: 'lookup: resolveName ?? publicOnly(resolveName)',
    test: post('a name that leads to a private address is posted to where the operator allows it'),
  },
  {
    check: 25,
    name: 'letters-without-being-asked',
    file: 'server/telling/mail/citizenTeller.ts',
    from: 'consent?.purposes.includes(NOTIFY) &&',
    to: 'consent?.purposes.concat(NOTIFY) &&',
    test: letters('a citizen who %s gets no letter'),
  },
  {
    check: 25,
    name: 'any-number-of-letters',
    file: 'server/telling/mail/citizenTeller.ts',
    from: 'n <= A_DAY;',
    to: 'n <= 100 * A_DAY;',
    test: letters(
      'gets at most five of reception in any 24 hours: whoever types another’s address does not flood them',
    ),
  },
  {
    check: 25,
    name: 'lists-are-a-mailbox',
    file: 'server/telling/mail/isDeliverable.ts',
    from: 'address.length <= 254 &&',
    to: 'address.includes(",") ||',
    test: mailer('%j is not'),
  },
  {
    check: 25,
    name: 'log-has-what-the-mail-server-says',
    file: 'server/telling/mail/mailer.ts',
    from: 'String(responseCode ??',
    to: 'String((error instanceof Error && error.message) ?? responseCode ??',
    test: chores(
      'of what cannot be told no word, address or code of anybody comes into the log, whatever the other side says',
    ),
  },
  {
    check: 26,
    name: 'erased-is-told-all-the-same',
    file: 'server/store/sql/tell.ts',
    from: ".where('leased_until', '<=', at)",
    to: ".where('leased_until', '<', '')",
    test: telling('of what is withdrawn nothing more is told but that'),
  },
  {
    check: 26,
    name: 'erasure-is-given-up',
    file: 'server/telling/tellAll.ts',
    from: '!ERASURES.includes(telling.event) && at',
    to: 'at',
    test: webhook(
      'that something was erased or taken back is told however long the system was down, though what came before was given up',
    ),
  },
  {
    check: 26,
    name: 'webhook-has-the-contact',
    file: 'server/telling/webhook/payload.ts',
    from: 'contact: contact !== null, photos',
    to: 'contact, photos',
    test: webhook('that there are contact details is told without them'),
  },
];
