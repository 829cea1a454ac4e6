const inFile = (file) => (name) => ({ project: 'unit', file, name });
const plainPage = inFile('tests/unit/server/plainPage.test.ts');
const loading = inFile('tests/unit/server/loading.test.ts');
const headers = inFile('tests/unit/server/headers/headers.test.ts');
const submissions = inFile('tests/unit/server/submissions.test.ts');
const receiveBallot = inFile('tests/unit/server/receive/receiveBallot.test.ts');
const slowClients = inFile('tests/unit/server/connections/slowClients.test.ts');
const boundBodies = inFile('tests/unit/server/connections/boundBodies.test.ts');
const boundConnections = inFile('tests/unit/server/connections/boundConnections.test.ts');
const posts = inFile('tests/unit/server/limits/posts.test.ts');
const limit = inFile('tests/unit/server/limits/limit.test.ts');
const clientAddress = inFile('tests/unit/server/addresses/clientAddress.test.ts');
const canaries = inFile('tests/unit/server/canaries/canaries.test.ts');
const requestLog = inFile('tests/unit/server/requests/requestLog.test.ts');
const crash = inFile('tests/unit/server/crash.test.ts');
const codes = inFile('tests/unit/server/codes.test.ts');
const followRoutes = inFile('tests/unit/server/routes/followRoutes.test.ts');
const libsql = inFile('tests/unit/server/store/libsql.test.ts');
const postgres = inFile('tests/unit/server/store/postgres.test.ts');
const sweepPortal = inFile('tests/unit/server/retention/sweepPortal.test.ts');

export default [
  {
    check: 2,
    name: 'citizens-words-are-markup-on-the-plain-page',
    file: 'server/plain/formPage.ts',
    from: 'text}</textarea>`',
    to: 'Object.assign(new String(text), { isEscaped: true })}</textarea>`',
    test: plainPage('markup in the text is shown as text'),
  },
  {
    check: 5,
    name: 'any-file-is-served',
    file: 'server/widgetFiles/loadWidget.ts',
    from: 'if (file.sha384 !== sha384) {',
    to: 'if (!file.sha384) {',
    test: loading('is not served when a file was changed after the build'),
  },
  {
    check: 6,
    name: 'plain-page-in-anybodys-frame',
    file: 'server/plain/policy.ts',
    from: "origins === 'any' ? '*' : [\"'self'\", ...origins].join(' ')",
    to: "'*'",
    test: headers('%s, a page with a form'),
  },
  {
    check: 7,
    name: 'post-from-any-page',
    file: 'server/routes/listedPage.ts',
    from: 'origin !== undefined && origins.includes(origin)',
    to: 'true',
    test: submissions('with origin-not-listed, not for good, from %s'),
  },
  {
    check: 8,
    name: 'other-bytes-under-an-id-are-taken',
    file: 'server/receive/receive.ts',
    from: 'if (held.fingerprint !== arrival.fingerprint) return',
    to: "if (held.fingerprint === '') return",
    test: submissions('with id-reused when other bytes came under the id, even if they mean the same'),
  },
  {
    check: 8,
    name: 'repetition-is-not-known',
    file: 'server/receive/receive.ts',
    from: 'return received ?? (await repeated(receiver, arrival)) ?? refused(',
    to: 'return received ?? refused(',
    test: submissions('twenty posts of one question at once give one 201 and nineteen equal receipts'),
  },
  {
    check: 9,
    name: 'last-to-come-counts',
    file: 'server/store/memory/receiving.ts',
    from: 'return one.revision === other.revision ? one.id > other.id : one.revision > other.revision;',
    to: 'return one !== other;',
    test: submissions('of an earlier revision is superseded, though it comes later'),
  },
  {
    check: 9,
    name: 'one-credential-everywhere',
    file: 'server/receive/receiveBallot.ts',
    from: "await mac('credential', arrival.portal, consultation, token)",
    to: "await mac('credential', arrival.portal, token)",
    test: submissions(
      'of the same token at another consultation has another credential, so that the two cannot be linked',
    ),
  },
  {
    check: 9,
    name: 'token-is-stored',
    file: 'server/receive/receiveBallot.ts',
    from: "credential: hex(await mac('credential', arrival.portal, consultation, token)),",
    to: 'credential: token,',
    test: submissions('is stored without its token'),
  },
  {
    check: 9,
    name: 'words-under-the-voters-name',
    file: 'server/receive/receiveBallot.ts',
    from: "author: hex(await mac('author', arrival.portal, consultation, token))",
    to: "author: hex(await mac('credential', arrival.portal, consultation, token))",
    test: receiveBallot(
      'a ballot is stored as what it chose, and its words apart under names that lead nowhere',
    ),
  },
  {
    check: 10,
    name: 'body-is-not-counted',
    file: 'server/wholeBody.ts',
    from: 'bodyLimit({ maxSize: bytes, onError: refuse })',
    to: 'bodyLimit({ maxSize: bytes * 1000, onError: refuse })',
    test: submissions('an endless body is cut off early, with the id'),
  },
  {
    check: 10,
    name: 'any-number-of-bodies',
    file: 'server/connections/boundBodies.ts',
    from: 'sumOf(open) > most',
    to: 'sumOf(open) > most * 1000',
    test: boundBodies(
      'of more bodies than fit the oldest of the address that sends most is ended, and nobody else’s',
    ),
  },
  {
    check: 11,
    name: 'slow-bodies-stay',
    file: 'server/connections/cutSlowBodies.ts',
    from: '      else hangUp(request, TIMED_OUT);\n',
    to: '',
    test: slowClients(
      'who sends a body letter by letter is cut off, is not told that it is wrong, and the others are served meanwhile',
    ),
  },
  {
    check: 11,
    name: 'any-number-of-connections',
    file: 'server/connections/boundConnections.ts',
    from: 'if (count > perAddress) socket.destroy();',
    to: '',
    test: boundConnections(
      'an address has so many connections at once, and as many again when they are over',
    ),
  },
  {
    check: 12,
    name: 'submissions-without-a-limit',
    file: 'server/limits/limit.ts',
    from: 'take: async (address, times) => Math.ceil((await change(address, times)) / 1000),',
    to: 'take: async (address, times) => Math.min(0, await change(address, times)),',
    test: posts(
      'sixty people behind one address post at once, and the next is told to wait, which is never the last word',
    ),
  },
  {
    check: 12,
    name: 'every-network-of-ipv6-for-itself',
    file: 'server/limits/networks.ts',
    from: '  { bits: 48, times: 16 },\n',
    to: '',
    test: limit('ten thousand posts from one /48 are braked, and the neighbours go on'),
  },
  {
    check: 12,
    name: 'anybodys-header-is-believed',
    file: 'server/addresses/proxies.ts',
    from: 'while (sender && hops.length > 0 && isOwn(sender, proxies.blocks))',
    to: 'while (sender && hops.length > 0)',
    test: clientAddress('a header from anybody who is not on the list changes nothing'),
  },
  {
    check: 16,
    name: 'log-has-the-address-asked-for',
    file: 'server/requests/requestLog.ts',
    from: 'c.req.routePath',
    to: 'c.req.path',
    test: canaries(
      'no word, code, id, password, search or broken body that goes through the collector stands in a line that it writes',
    ),
  },
  {
    check: 16,
    name: 'log-has-what-the-error-says',
    file: 'server/app.ts',
    from: 'errorName(error)',
    to: 'error.message',
    test: canaries('of what is thrown in the store %s neither a line nor a reply has more than its name'),
  },
  {
    check: 16,
    name: 'log-knows-a-network-for-ever',
    file: 'server/requests/dailyMac.ts',
    from: 'if (of?.day !== day) of',
    to: 'if (!of) of',
    test: requestLog(
      'of an address its network can be told from others that day, and neither is it there nor known the next',
    ),
  },
  {
    check: 16,
    name: 'crash-tells-what-the-error-says',
    file: 'server/crash.ts',
    from: 'return [name, ...frames]',
    to: 'return [name, message, ...frames]',
    test: crash('a crash tells its name and its place, and nothing of what the error says'),
  },
  {
    check: 17,
    name: 'code-hash-without-the-key',
    file: 'server/codes.ts',
    from: "return hex(await mac('code-hash', portal, code));",
    to: 'return hex(new TextEncoder().encode((portal + code).padEnd(32)));',
    test: codes('the hash of a code depends on the key, so that a stolen database cannot be searched'),
  },
  {
    check: 17,
    name: 'what-can-be-no-code-is-not-asked',
    file: 'server/follow/lookUp.ts',
    from: 'typed.map((code) => hashOfCode(mac, portal, readCode(code)))',
    to: 'typed.filter((code) => isCode(readCode(code))).map((code) => hashOfCode(mac, portal, readCode(code)))',
    test: followRoutes('asks the store the same, whether there is such a code or there cannot be one'),
  },
  {
    check: 17,
    name: 'wrong-codes-are-given-back',
    file: 'server/routes/followRoutes.ts',
    from: "results.filter(({ status }) => status !== 'unknown').length",
    to: 'results.length',
    test: followRoutes('is stopped for a while, at both addresses, whatever is asked for'),
  },
  {
    check: 19,
    name: 'erased-a-day-late',
    file: 'server/retention/dues.ts',
    from: 'now - days * DAY',
    to: 'now - (days + 1) * DAY',
    test: sweepPortal('hour by hour each is erased thirty days after its answer, and no earlier'),
  },
  {
    check: 19,
    name: 'every-clock-is-believed',
    file: 'server/retention/judge.ts',
    from: 'if (!last || Math.abs(Date.parse(at) - Date.parse(last.at)) > RHYTHM) return false;',
    to: 'if (!last) return false;',
    test: sweepPortal(
      'a clock that jumps ten years ahead erases nothing, however often it is asked, and goes on when it is right again',
    ),
  },
  {
    check: 20,
    name: 'replies-are-sniffed',
    file: 'server/routes/commonHeaders.ts',
    from: "  headers.set('X-Content-Type-Options', 'nosniff');\n",
    to: '',
    test: headers('%s, which any page may read'),
  },
  {
    check: 20,
    name: 'encryption-is-not-asked-for-again',
    file: 'server/routes/commonHeaders.ts',
    from: '  strictTransport(c);\n',
    to: '',
    test: headers('is told by every reply, through %s'),
  },
  {
    check: 20,
    name: 'breakdown-may-be-cached',
    file: 'server/routes/commonHeaders.ts',
    from: "  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');\n",
    to: '',
    test: headers('a breakdown has the headers of what broke down'),
  },
  {
    check: 20,
    name: 'route-without-a-row',
    file: 'server/app.ts',
    from: "app.get('/healthz',",
    to: "app.get('/healthz/:machine', (c) => c.json({ ok: true }));\n  app.get('/healthz',",
    test: headers('every route of the collector has its headers in this table'),
  },
  {
    check: 35,
    name: 'file-is-synced-now-and-then',
    file: 'server/store/databaseFile.ts',
    from: "database.pragma('synchronous = FULL');",
    to: "database.pragma('synchronous = NORMAL');",
    test: libsql('the libsql file syncs every commit, keeps a log for readers and holds to its foreign keys'),
  },
  {
    check: 35,
    name: 'database-that-does-not-wait',
    file: 'server/store/createPool.ts',
    from: "when 'off' then 'on' else",
    to: "when 'never' then 'on' else",
    test: postgres(
      'commits wait for the disk also where a database is set not to: what was acknowledged could be lost',
    ),
  },
  {
    check: 35,
    name: 'server-that-does-not-wait',
    file: 'server/store/refuseUnsynced.ts',
    from: "rows[0]?.setting === 'off'",
    to: "rows[0]?.setting === 'never'",
    test: postgres('a server that does not have its disk keep what is written is refused'),
  },
];
