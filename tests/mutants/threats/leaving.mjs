const inFile = (file) => (name) => ({ project: 'unit', file, name });
const csv = inFile('tests/unit/server/desk/export/csv.test.ts');
const exported = inFile('tests/unit/server/desk/export/export.test.ts');
const pooled = inFile('tests/unit/server/desk/statistics/pooled.test.ts');
const backup = inFile('tests/unit/server/backup/backup.test.ts');
const bots = inFile('tests/unit/server/plain/bots.test.ts');
const flagsOf = inFile('tests/unit/server/flags/flagsOf.test.ts');
const flags = inFile('tests/unit/server/desk/question/flags.test.ts');

export default [
  {
    check: 16,
    name: 'broken-file-says-why',
    file: 'server/desk/export/streamed.ts',
    from: "controller.error(new Error('a file broke off'))",
    to: 'controller.error(error)',
    test: exported(
      'a file that breaks off in the middle does not look whole, and neither it nor a line says what the database said',
    ),
  },
  {
    check: 31,
    name: 'formula-at-the-beginning-of-a-cell',
    file: 'server/desk/export/csv.ts',
    from: '(?<=^|[;',
    to: '(?<=[;',
    test: csv(
      'another reader of CSV gives the same cells back, but for the marks that make text of formulas',
    ),
  },
  {
    check: 31,
    name: 'formula-behind-a-line-break',
    file: 'server/desk/export/csv.ts',
    from: '(?<=^|[;\\t\\r\\n])',
    to: '(?<=^)',
    test: csv(
      'a spreadsheet that parts cells by %j, and knows no quotes in the middle of a line, finds no formula either',
    ),
  },
  {
    check: 32,
    name: 'sum-gives-a-commune-away',
    file: 'server/desk/statistics/pooled.ts',
    from: 'others.communes > 0 && others.figures.received < FEWEST;',
    to: 'false;',
    test: pooled(
      'whatever was received, nothing of fewer than ten in a commune is told, or can be reckoned from the sum',
    ),
  },
  {
    check: 32,
    name: 'contact-details-leave-unnoted',
    file: 'server/desk/export/exportRoutes.ts',
    from: "const contact = what === 'questions' && typed.contact;",
    to: 'const contact = false;',
    test: exported(
      'says why, and that is kept with their name, the time and whether contact details went along',
    ),
  },
  {
    check: 32,
    name: 'contact-details-always-go-along',
    file: 'server/desk/export/exportedQuestion.ts',
    from: "withContact ? question.contact : 'left-out'",
    to: 'question.contact',
    test: exported(
      'a list taken out for programs has an object a line, with contact details only where they were asked for',
    ),
  },
  {
    check: 33,
    name: 'restored-is-not-erased-again',
    file: 'server/store/sql/replay.ts',
    from: 'if (await transact(db, (tx) => eraseAgain(tx, channels, one))) done++;',
    to: 'if (one.portal === db) done++;',
    test: backup(
      'what was withdrawn since the backup does not come back, nor what came and was withdrawn since',
    ),
  },
  {
    check: 34,
    name: 'trap-catches-nobody',
    file: 'server/plain/plainRoutes.ts',
    from: "form.trap === '' ? [] : ['trap-filled']",
    to: '[]',
    test: bots('who fills what nobody sees is taken and flagged'),
  },
  {
    check: 34,
    name: 'at-once-is-not-hasty',
    file: 'server/plain/formTime.ts',
    from: 'now() - at < LEAST_MS',
    to: 'now() - at < 0',
    test: bots('a form that comes back within three seconds is taken and flagged'),
  },
  {
    check: 34,
    name: 'time-that-anybody-wrote',
    file: 'server/plain/formTime.ts',
    from: 'stamp !== (await stampAt(at))',
    to: "stamp === ''",
    test: bots('an earlier time under the same signature is one that the collector did not write'),
  },
  {
    check: 34,
    name: 'same-text-again-and-again',
    file: 'server/flags/flagsOf.ts',
    from: "if (sketch.length > 0 && (await store.isAlike(portal, sketch, since))) flags.push('alike');",
    to: '',
    test: flagsOf('nearly the same text within a day is taken, and flagged'),
  },
  {
    check: 34,
    name: 'flags-that-no-officer-sees',
    file: 'server/desk/inbox/inboxPage.ts',
    from: 'item.flags.length > 0',
    to: 'item.flags.length < 0',
    test: flags('what speaks for a program is told in the list and, with its reasons, at the question'),
  },
];
