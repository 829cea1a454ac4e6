import type { Ballot, Credential } from './ballot';
import { isSlug, isSubmissionId } from './ids';
import type { Checked, Issue } from './issue';
import { isKind, kindOf } from './items/items';
import type { Fields } from './items/kind';
import { LIMITS } from './limits';
import { PHOTO_TYPES, type Photo } from './photo';
import { INTENTS, type Question } from './question';
import { isNormal } from './text';

/** Everything a citizen can send. */
export type Submission = Question | Ballot;

const filled = (value: unknown) => isNormal(value) && value !== '';
const lang = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);
const revision = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const bytes = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= LIMITS.photoBytes;
const sha256 = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const token = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
const time = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
/** The address of a page that people can open, and nothing that says who looked at it, or how. */
const page = (value: unknown) =>
  typeof value === 'string' && value.length <= LIMITS.page && /^https?:\/\/[^\s?#@]+$/.test(value);
const is =
  (...allowed: readonly unknown[]) =>
  (value: unknown) =>
    allowed.includes(value);

const QUESTION: Fields = {
  v: is(1),
  id: isSubmissionId,
  kind: is('question'),
  intent: is(...INTENTS),
  text: isNormal,
  topic: (value) => value === null || isSlug(value),
  lang,
};
/** What a question may leave out. */
const OPTIONAL: Fields = {
  photos: (value) => Array.isArray(value) && value.length >= 1 && value.length <= LIMITS.photos,
  commune: isSlug,
  page,
  contact: (value) => isRecord(value) && Object.keys(value).some((name) => name !== 'age'),
  consent: isRecord,
};
const PHOTO: Fields = { type: is(...PHOTO_TYPES), bytes, sha256 };
const CONTACT: Fields = { name: filled, phone: filled, email: filled, age: is('adult', 'minor') };
const CONSENT: Fields = {
  notice: sha256,
  purposes: (value) =>
    Array.isArray(value) && value.length >= 1 && value.every(isSlug) && new Set(value).size === value.length,
  at: time,
  lang,
};
const BALLOT: Fields = {
  v: is(1),
  id: isSubmissionId,
  kind: is('ballot'),
  consultation: isSlug,
  draft: isSlug,
  answers: (value) => Array.isArray(value) && value.length <= LIMITS.answers,
  revision,
  credential: isRecord,
};
const CREDENTIAL: Fields = { kind: is('device'), token };

/**
 * Reads what came over the wire. It checks shape only; what the portal or consultation asks is `questionIssues`, `ballotIssues`.
 * Every field but the optional ones is required and unknown fields are refused, so that nothing a citizen gave is dropped unseen.
 */
export function readSubmission(value: unknown): Checked<Submission> {
  if (!isRecord(value)) return { ok: false, issues: [{ code: 'malformed', pointer: '' }] };
  if (value.kind === 'question') return checked<Question>(value, issuesOfQuestion(value));
  if (value.kind !== 'ballot') return { ok: false, issues: [{ code: 'malformed', pointer: '/kind' }] };
  const issues = shapeIssues(value, BALLOT, '');
  if (issues.length === 0) {
    const { answers, credential } = value as {
      answers: readonly unknown[];
      credential: Credential;
    };
    answers.forEach((answer, index) => {
      issues.push(...issuesOfAnswer(answer, `/answers/${index}`));
    });
    issues.push(...shapeIssues(credential, CREDENTIAL, '/credential'));
  }
  return checked<Ballot>(value, issues);
}

function issuesOfQuestion(value: Readonly<Record<string, unknown>>): Issue[] {
  const issues = shapeIssues(value, { ...QUESTION, ...named(OPTIONAL, value) }, '');
  if (issues.length > 0) return issues;
  const { photos, contact, consent } = value as Partial<Record<string, object>>;
  return [
    ...(photos ? issuesOfPhotos(photos as readonly unknown[]) : []),
    ...(contact ? shapeIssues(contact, named(CONTACT, contact), '/contact') : []),
    ...(consent ? shapeIssues(consent, CONSENT, '/consent') : []),
  ];
}

function issuesOfAnswer(answer: unknown, at: string): Issue[] {
  const kind = isRecord(answer) ? answer.kind : undefined;
  if (!isRecord(answer) || !isKind(kind)) return shapeIssues(answer, { item: isSlug, kind: isKind }, at);
  const { fields, optional } = kindOf(kind);
  return shapeIssues(answer, { item: isSlug, kind: isKind, ...fields, ...named(optional, answer) }, at);
}

/** Of optional fields those that are there. */
const named = (fields: Fields, value: object): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(value, name)));

/** The same bytes named twice are one photo sent twice for nothing. */
function issuesOfPhotos(photos: readonly unknown[]): Issue[] {
  const seen = new Set<string>();
  return photos.flatMap((photo, index) => {
    const at = `/photos/${index}`;
    const issues = shapeIssues(photo, PHOTO, at);
    if (issues.length > 0) return issues;
    const { sha256 } = photo as Photo;
    if (seen.has(sha256)) return [{ code: 'malformed', pointer: `${at}/sha256` }];
    seen.add(sha256);
    return [];
  });
}

function shapeIssues(value: unknown, fields: Fields, at: string): Issue[] {
  if (!isRecord(value)) return [{ code: 'malformed', pointer: at }];
  const issues: Issue[] = [];
  for (const [name, valid] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) issues.push({ code: 'missing', pointer: `${at}/${name}` });
    else if (!valid(value[name])) issues.push({ code: 'malformed', pointer: `${at}/${name}` });
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) {
      issues.push({
        code: 'unknown-field',
        pointer: `${at}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
      });
    }
  }
  return issues;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checked<T>(value: unknown, issues: readonly Issue[]): Checked<T> {
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as T };
}
