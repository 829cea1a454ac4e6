const inFile = (file) => (name) => ({ project: 'unit', file, name });
const question = inFile('tests/unit/server/desk/question/question.test.ts');
const headers = inFile('tests/unit/server/headers/headers.test.ts');
const guard = inFile('tests/unit/server/desk/session/guard.test.ts');
const signIn = inFile('tests/unit/server/desk/session/signIn.test.ts');
const results = inFile('tests/unit/server/desk/consultations/results.test.ts');
const signingIn = inFile('tests/unit/server/desk/totp/signingIn.test.ts');

export default [
  {
    check: 2,
    name: 'typed-words-are-markup-at-the-desk',
    file: 'server/desk/question/factsPart.ts',
    from: 'text}</p>',
    to: 'Object.assign(new String(text), { isEscaped: true })}</p>',
    test: question('markup is shown as text, whoever wrote it and wherever it stands'),
  },
  {
    check: 2,
    name: 'desk-runs-scripts',
    file: 'server/desk/deskHeaders.ts',
    from: "\"default-src 'none'; style-src",
    to: "\"default-src 'self'; style-src",
    test: headers('%s, which no other page may read'),
  },
  {
    check: 6,
    name: 'desk-in-anybodys-frame',
    file: 'server/desk/deskHeaders.ts',
    from: "frame-ancestors 'none'",
    to: 'frame-ancestors *',
    test: headers('%s, which no other page may read'),
  },
  {
    check: 7,
    name: 'desk-form-from-any-page',
    file: 'server/desk/session/guard.ts',
    from: "if (!isOwnPage(c.req.header('Origin'), c.req.url)) return",
    to: "if (c.req.header('Origin') === '') return",
    test: guard('a form from a page of origin %j is not, though the cookie came with it'),
  },
  {
    check: 7,
    name: 'desk-form-without-a-token',
    file: 'server/desk/session/guard.ts',
    from: "fields.get('token') ?? ''",
    to: 'session.token',
    test: guard(
      'without the token, or with another session’s, nothing is done, and what was typed is shown to be copied',
    ),
  },
  {
    check: 7,
    name: 'cookie-for-every-site',
    file: 'server/desk/session/sessions.ts',
    from: "sameSite: 'Strict'",
    to: "sameSite: 'None'",
    test: signIn(
      'signing in leads to the inbox, with a cookie that no script, no other site and no open line can see',
    ),
  },
  {
    check: 15,
    name: 'photo-is-opened',
    file: 'server/desk/question/photoRoute.ts',
    from: '`attachment; ',
    to: '`inline; ',
    test: question(
      'photos that came are shown and served as nothing but pictures; of the others it is said that they are awaited',
    ),
  },
  {
    check: 15,
    name: 'photo-without-a-sandbox',
    file: 'server/desk/question/photoRoute.ts',
    from: '"default-src \'none\'; sandbox"',
    to: '"default-src \'none\'"',
    test: question(
      'photos that came are shown and served as nothing but pictures; of the others it is said that they are awaited',
    ),
  },
  {
    check: 18,
    name: 'out-of-turn-without-a-reason',
    file: 'server/desk/consultations/checkDeed.ts',
    from: 'const issues = textIssue(field, typed, MOST.reason);',
    to: 'const issues = textIssue(field, typed.trim() || form, MOST.reason);',
    test: results(
      'what is done out of turn has its reason, stays in sight, and is refused where it makes no sense',
    ),
  },
  {
    check: 21,
    name: 'any-number-of-tries',
    file: 'server/desk/officers/attempts.ts',
    from: 'const OF_OFFICER = { holds: 5,',
    to: 'const OF_OFFICER = { holds: 5000,',
    test: signIn('after five wrong passwords even the right one must wait, and the page says how long'),
  },
  {
    check: 21,
    name: 'unknown-name-is-quick',
    file: 'server/desk/session/signInRoutes.ts',
    from: "const hash = (officer ?? someone)?.password ?? '';",
    to: "const hash = officer?.password ?? '';\n    if (!hash || !someone) return undefined;",
    test: signIn('an unknown officer costs as much as a known one: one hash'),
  },
  {
    check: 21,
    name: 'one-time-code-twice',
    file: 'server/desk/once/useUp.ts',
    from: "time(now))) === 'spent';",
    to: 'time(now))) !== undefined;',
    test: signingIn(
      'a code lets in once, by whichever collector over the database, and a wrong password does not use it up',
    ),
  },
  {
    check: 22,
    name: 'every-portals-questions',
    file: 'server/desk/portalOf.ts',
    from: 'const hosted = portals.get(portal);',
    to: 'const hosted = [...portals.values()].at(portal.length - 1) ?? [...portals.values()].at(-1);',
    test: question('a question of another portal is not there, neither to read nor to answer'),
  },
];
