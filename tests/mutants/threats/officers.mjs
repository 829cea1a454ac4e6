const inFile = (file) => (name) => ({ project: 'unit', file, name });
const agencies = inFile('tests/unit/server/desk/officers/agencies.test.ts');
const signOut = inFile('tests/unit/server/desk/officers/signOut.test.ts');
const exported = inFile('tests/unit/server/desk/export/export.test.ts');
const statistics = inFile('tests/unit/server/desk/statistics/statistics.test.ts');
const header = inFile('tests/unit/server/desk/session/header.test.ts');
const verifying = inFile('tests/unit/server/store/verifying.test.ts');

export default [
  {
    check: 27,
    name: 'list-of-every-agency',
    file: 'server/desk/inbox/inboxRoutes.ts',
    from: 'store.search(id, sight,',
    to: "store.search(id, 'all',",
    test: agencies('an officer is listed what their agency answers; an administrator everything'),
  },
  {
    check: 27,
    name: 'question-of-every-agency',
    file: 'server/desk/question/questionRoutes.ts',
    from: 'await store.question(portal.id, id, sight)',
    to: "await store.question(portal.id, id, 'all')",
    test: agencies(
      'a question of another agency, a withdrawn one and one that never was are told alike, however they are asked for',
    ),
  },
  {
    check: 27,
    name: 'photo-of-every-agency',
    file: 'server/desk/question/photoRoute.ts',
    from: 'store.question(portal.id, id, sightOf(officer, hosted))',
    to: "store.question(portal.id, id, 'all')",
    test: agencies(
      'a question of another agency, a withdrawn one and one that never was are told alike, however they are asked for',
    ),
  },
  {
    check: 27,
    name: 'code-of-every-agency',
    file: 'server/desk/inbox/inboxRoutes.ts',
    from: 'store.idUnderCode(portal, sightOf(officer, hosted), hash)',
    to: "store.idUnderCode(portal, 'all', hash)",
    test: agencies('a code of another agency’s question, of a withdrawn one and of none are told alike'),
  },
  {
    check: 27,
    name: 'everything-is-taken-out',
    file: 'server/desk/export/exportRoutes.ts',
    from: 'sight: sightOf(officer, hosted)',
    to: "sight: 'all'",
    test: exported('gets what they see, and reads of other exports only where they see all'),
  },
  {
    check: 27,
    name: 'everything-is-counted',
    file: 'server/desk/statistics/statisticsRoutes.ts',
    from: 'sightOf(session.officer, hosted)',
    to: "'all'",
    test: statistics('are of what the officer sees, and of nobody who is not signed in'),
  },
  {
    check: 28,
    name: 'header-from-any-machine',
    file: 'server/desk/session/headerSessions.ts',
    from: '|| !isProxy(machine, proxies)',
    to: '',
    test: header('a request %s is nobody’s, and is shown no password form'),
  },
  {
    check: 28,
    name: 'header-by-a-way-round',
    file: 'server/desk/session/headerSessions.ts',
    from: 'if (!isAskedAsDesk(c)) return undefined;',
    to: '',
    test: header('a request %s is nobody’s, and is shown no password form'),
  },
  {
    check: 28,
    name: 'proxies-that-are-counted-say-who-it-is',
    file: 'server/desk/session/headerSessions.ts',
    from: "proxies.kind !== 'listed' ||",
    to: '',
    test: header('proxies that are only counted are no proof of anything'),
  },
  {
    check: 29,
    name: 'signed-out-stays-in',
    file: 'server/desk/session/sessions.ts',
    from: 'String(await store.signOuts(id))',
    to: "'0'",
    test: signOut(
      'signed out by an administrator, an officer is out of every browser and every collector, and can come in again',
    ),
  },
  {
    check: 30,
    name: 'mark-of-nothing',
    file: 'server/store/chain.ts',
    from: 'JSON.stringify([salt, content])',
    to: 'JSON.stringify([salt])',
    test: verifying('names what another set: %s'),
  },
  {
    check: 30,
    name: 'entry-without-who-did-it',
    file: 'server/store/chain.ts',
    from: '[before, portal, n, at, by, act,',
    to: '[before, portal, n, at, act,',
    test: verifying('names the entry that was changed: %s'),
  },
  {
    check: 30,
    name: 'noted-heads-are-not-looked-for',
    file: 'server/store/verify/verify.ts',
    from: "for (const hash of lost) faults.push({ kind: 'lost-head', hash });",
    to: '',
    test: verifying('names a log that was cut short with its end, by a head that was noted down'),
  },
];
