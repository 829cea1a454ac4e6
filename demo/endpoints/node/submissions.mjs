// A whole gop-y endpoint in one file and without dependencies: it serves the JSON files of a portal and takes questions and
// ballots. To read first: widget/protocol/README.md. Every submission is a file, so an officer needs no program to read one.
//
// Try it:    node demo/endpoints/node/submissions.mjs        then the endpoint is http://localhost:8789
// Install:   copy this file and the folder ../files, set the three names below, and let the web server pass its https address on:
//   nginx    location /v1/ha-may/ { proxy_pass http://127.0.0.1:8789; }
//   Apache   ProxyPass /v1/ha-may/ http://127.0.0.1:8789/
// Prove it:  npx gop-y-check https://HOST/v1/ha-may --origin https://PORTAL
//
// Run one process: between looking and writing nobody else may come, and over several processes nothing sees to that.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
/** Pages that may post: scheme, host and port, as browsers say it. */
const ORIGINS = (env.GOPY_ORIGINS ?? 'http://localhost:8080').split(',');
/** portal.json and the others. Everybody can read them. */
const FILES = env.GOPY_FILES ?? fileURLToPath(new URL('../files', import.meta.url));
/** What citizens sent. Nothing serves this folder; back it up. */
const DATA = env.GOPY_DATA ?? '.data/plain-endpoint';

const MAX_BYTES = 65_536;
/** A form in percent encoding needs three bytes for one. */
const MAX_FORM = 3 * MAX_BYTES + 4096;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Also what keeps a name from leading out of its folder: it has no slash. */
const SLUG = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const FILE =
  /\/((?:portal|communes|answers|consultations)\.json|(?:answers|consultations|messages)\/[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}\.json)$/;

/** Status of each refusal, and whether the same bytes will never be taken. */
const PROBLEMS = {
  malformed: [400, true],
  'id-mismatch': [400, true],
  'origin-not-listed': [403, false],
  'not-found': [404, false],
  'method-not-allowed': [405, false],
  'id-reused': [409, true],
  'consultation-upcoming': [409, false],
  'consultation-closed': [409, true],
  'draft-changed': [409, true],
  'too-large': [413, true],
  invalid: [422, true],
  'not-accepted': [422, true],
  'consultation-unknown': [422, true],
  unavailable: [503, false],
};

/** Ends a request with a refusal; any other error is a fault of this program, and nothing is acknowledged. */
class Refusal extends Error {
  constructor(code, more = {}) {
    super(code);
    this.more = more;
  }
}
const invalid = (pointer, code = 'malformed') => new Refusal('invalid', { errors: [{ code, pointer }] });

for (const folder of ['questions', 'ballots', 'words', 'received'])
  fs.mkdirSync(join(DATA, folder), { recursive: true, mode: 0o700 });

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Is on the disk, whole and under its name, when this returns: a name never stands for half a file. */
function writeDurably(file, value) {
  const unfinished = `${file}.${randomBytes(8).toString('hex')}.tmp`;
  const handle = fs.openSync(unfinished, 'wx', 0o600);
  try {
    // Goes on until all is written, or throws.
    fs.writeFileSync(handle, JSON.stringify(value));
    fs.fsyncSync(handle);
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  } finally {
    fs.closeSync(handle);
  }
  // The name itself is in the folder.
  const folder = fs.openSync(join(file, '..'), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

/** What was acknowledged under an id, kept for ever; the same bytes get the same receipt, other bytes none. */
function receivedBefore(id, submission) {
  const file = join(DATA, 'received', `${id}.json`);
  if (!fs.existsSync(file)) return undefined;
  const { fingerprint, receipt, voter } = readJson(file);
  if (fingerprint !== sha256(submission)) throw new Refusal('id-reused');
  return voter ? { ...receipt, status: statusOf(receipt, voter) } : receipt;
}

const isText = (value, max) =>
  typeof value === 'string' &&
  value === value.normalize('NFC').replace(/\r\n?/g, '\n').trim() &&
  !value.includes('\0') &&
  value.isWellFormed() &&
  /[^\s\p{Cf}]/u.test(value) &&
  [...value].length <= max;
const isOneOf = (values) => (value) => values.includes(value);
const isSlug = (value) => typeof value === 'string' && SLUG.test(value);
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field that is required is there, and none that is not known: nothing a citizen gave is dropped unseen. */
function checkFields(value, at, required, optional = {}) {
  if (!isRecord(value)) throw invalid(at);
  for (const name of Object.keys(required))
    if (!Object.hasOwn(value, name)) throw invalid(`${at}/${name}`, 'missing');
  for (const [name, one] of Object.entries(value)) {
    const known = { ...required, ...optional };
    if (!Object.hasOwn(known, name)) throw invalid(`${at}/${name}`, 'unknown-field');
    if (!known[name](one)) throw invalid(`${at}/${name}`);
  }
}

const COMMON = { v: isOneOf([1]), id: (id) => UUID.test(id) };

function takeQuestion(question, receivedAt) {
  const portal = readJson(join(FILES, 'portal.json'));
  const required = {
    ...COMMON,
    kind: isOneOf(['question']),
    intent: isOneOf(['ask', 'report', 'propose']),
    text: (text) => isText(text, portal.limits?.text ?? 2000),
    topic: (topic) => topic === null || isSlug(topic),
    lang: (lang) => typeof lang === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang),
  };
  const page = (address) =>
    typeof address === 'string' && address.length <= 2000 && /^https?:\/\/[^\s?#@]+$/.test(address);
  checkFields(question, '', required, { commune: isSlug, page });
  // A topic or a commune that has gone since the page was loaded is no mistake of the citizen's.
  const topic = portal.topics.find(({ id }) => id === question.topic);
  if (topic?.elsewhere) throw invalid('/topic', 'topic-elsewhere');
  const agency = topic?.agency ?? portal.agency;
  const receipt = { v: 1, kind: 'question', id: question.id, code: newCode(), receivedAt };
  // Nothing is promised here: who promises days has to count holidays too.
  const whole = {
    ...receipt,
    agency: Object.hasOwn(agency, question.lang) ? agency[question.lang] : agency.vi,
    answerBy: null,
  };
  writeDurably(join(DATA, 'questions', `${question.id}.json`), { receipt: whole, question });
  return { receipt: whole };
}

/** 16 symbols that no Vietnamese keyboard rewrites: no vowel, no D, none twice in a row. */
function newCode() {
  const symbols = '23456789BCFGHKLMNPRTVX';
  let code = '';
  while (code.length < 16) {
    const symbol = symbols[randomInt(symbols.length)];
    if (!code.endsWith(symbol)) code += symbol;
  }
  return code;
}

/** The answer's own field, by the kind of the item. Kinds that portal.json does not list are not here. */
const ANSWERS = {
  single: (item) => ({ choice: isOneOf(item.choices.map(({ id }) => id)) }),
  multiple: ({ choices, min, max }) => ({
    choices: (chosen) =>
      Array.isArray(chosen) &&
      chosen.length >= min &&
      chosen.length <= max &&
      new Set(chosen).size === chosen.length &&
      chosen.every(isOneOf(choices.map(({ id }) => id))),
  }),
  stance: () => ({ stance: isOneOf(['agree', 'disagree', 'none']) }),
  rating: () => ({ rating: isOneOf([1, 2, 3, 4, 5]) }),
};

function takeBallot(ballot, receivedAt) {
  const required = {
    ...COMMON,
    kind: isOneOf(['ballot']),
    consultation: isSlug,
    draft: isSlug,
    answers: (answers) => Array.isArray(answers) && answers.length >= 1 && answers.length <= 500,
    revision: (revision) => Number.isSafeInteger(revision) && revision >= 1,
    credential: isRecord,
  };
  checkFields(ballot, '', required);
  const token = (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
  checkFields(ballot.credential, '/credential', { kind: isOneOf(['device']), token });
  const file = join(FILES, 'consultations', `${ballot.consultation}.json`);
  if (!fs.existsSync(file)) throw new Refusal('consultation-unknown');
  const { opensAt, closesAt, annulled, draft, items, text } = readJson(file);
  // A draft is asked about part by part, which this program does not know: that is no citizen's mistake, and nothing is lost.
  if (text) throw new Error(`drafts are not taken here: ${ballot.consultation}`);
  const now = Date.parse(receivedAt);
  if (annulled || now >= Date.parse(closesAt)) throw new Refusal('consultation-closed', { at: closesAt });
  if (now < Date.parse(opensAt)) throw new Refusal('consultation-upcoming', { at: opensAt });
  if (ballot.draft !== draft) throw new Refusal('draft-changed');
  checkAnswers(ballot.answers, items);

  const { id, revision, consultation, answers, credential } = ballot;
  // Two names that lead nowhere from one to the other, for what was chosen and what was written. When they were written does
  // lead there, for whoever may read this folder: let few.
  const name = (what) => `${consultation}.${sha256(`${what}:${consultation}:${credential.token}`)}.json`;
  const voter = name('ballot');
  const receipt = { v: 1, kind: 'ballot', id, revision, status: 'counted', receivedAt, closesAt };
  if (statusOf(receipt, voter) === 'superseded')
    return { receipt: { ...receipt, status: 'superseded' }, voter };
  const chosen = answers.map(({ reason: _apart, ...answer }) => answer);
  const reasons = answers.flatMap(({ item, reason }) => (reason ? [{ item, reason }] : []));
  writeDurably(join(DATA, 'words', name('words')), reasons);
  writeDurably(join(DATA, 'ballots', voter), { id, revision, answers: chosen });
  return { receipt, voter };
}

function checkAnswers(answers, items) {
  const answered = new Set();
  answers.forEach((answer, index) => {
    const item = items.find(({ id, kind }) => id === answer?.item && kind === answer?.kind);
    if (!item || answered.has(item.id)) throw invalid(`/answers/${index}/item`, 'item-unknown');
    answered.add(item.id);
    if (!ANSWERS[item.kind]) throw new Refusal('not-accepted');
    const reason = (text) => item.kind === 'stance' && isText(text, 1000);
    const fields = { item: isSlug, kind: isSlug, ...ANSWERS[item.kind](item) };
    checkFields(answer, `/answers/${index}`, fields, item.kind === 'stance' ? { reason } : {});
  });
}

/** Of one voter the greatest (revision, id) counts, whatever came first. */
function statusOf({ id, revision }, voter) {
  const file = join(DATA, 'ballots', voter);
  if (!fs.existsSync(file)) return 'counted';
  const held = readJson(file);
  const isGreater = held.revision > revision || (held.revision === revision && held.id > id);
  return isGreater ? 'superseded' : 'counted';
}

const TAKES = { question: takeQuestion, ballot: takeBallot };

/** From here nothing waits for anything, so no other request comes between looking and writing. */
function receive(id, submission) {
  const before = receivedBefore(id, submission);
  if (before) return [200, before];
  if (Buffer.byteLength(submission) > MAX_BYTES) throw new Refusal('too-large');
  const value = parsed(submission);
  if (!isRecord(value)) throw new Refusal('malformed');
  // Not what every object has besides.
  if (!Object.hasOwn(TAKES, value.kind)) throw invalid('/kind');
  if (UUID.test(value.id) && value.id !== id) throw new Refusal('id-mismatch');
  const taken = TAKES[value.kind](value, new Date().toISOString());
  // Last: whoever is killed before this has acknowledged nothing, and writes the same again when it is sent again.
  writeDurably(join(DATA, 'received', `${id}.json`), { ...taken, fingerprint: sha256(submission) });
  return [201, taken.receipt];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed');
  }
}

/** @returns the field `submission` of a form in either encoding */
async function readForm(request) {
  if (Number(request.headers['content-length']) > MAX_FORM) throw new Refusal('too-large');
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MAX_FORM) throw new Refusal('too-large');
    parts.push(part);
  }
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(parts), { headers }).formData().catch(() => new FormData());
  const field = form.get('submission');
  if (typeof field !== 'string') throw new Refusal('malformed');
  return field;
}

async function answer(request, { pathname, searchParams }) {
  const [, file] = FILE.exec(pathname) ?? [];
  if (file && request.method === 'GET' && fs.existsSync(join(FILES, file)))
    return [200, readJson(join(FILES, file))];
  if (!pathname.endsWith('/submissions')) throw new Refusal('not-found');
  if (request.method !== 'POST') throw new Refusal('method-not-allowed');
  if (!ORIGINS.includes(request.headers.origin)) throw new Refusal('origin-not-listed');
  const submission = await readForm(request);
  const id = searchParams.get('id') ?? '';
  if (!UUID.test(id)) throw new Refusal('id-mismatch');
  const [status, receipt] = receive(id, submission);
  return [status, { ...receipt, now: new Date().toISOString() }];
}

function problemOf(error, id) {
  const known = error instanceof Refusal;
  // Neither what was sent nor an address with its query: a log is read by more people than the answers are.
  if (!known) console.error('gop-y endpoint:', error.code ?? error.name);
  const code = known ? error.message : 'unavailable';
  const [status, final] = PROBLEMS[code];
  const title = code.replaceAll('-', ' ');
  const more = known ? error.more : { retryAfter: 10 };
  const echo = UUID.test(id) ? { id } : {};
  const now = new Date().toISOString();
  return { type: `urn:gop-y:problem:${code}`, title, status, code, ...more, ...echo, final, now };
}

const HERE = 'http://localhost';

const server = createServer(async (request, response) => {
  // Not every path that can be sent is one.
  const url = new URL(URL.canParse(request.url, HERE) ? request.url : '/', HERE);
  const [status, body] = await answer(request, url).catch((error) => {
    const problem = problemOf(error, url.searchParams.get('id') ?? '');
    return [problem.status, problem];
  });
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Content-Length': bytes.length,
    'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': request.method === 'GET' && status === 200 ? 'max-age=60' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
});
// A proxy stands before it on this machine, and nobody comes past that.
server.listen(Number(env.GOPY_PORT ?? 8789), env.GOPY_HOST ?? '127.0.0.1', () => {
  console.log(`gop-y plain endpoint listening on http://localhost:${server.address().port}`);
});
