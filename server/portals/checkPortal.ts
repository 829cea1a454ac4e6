import type { CommuneList } from '../../widget/protocol/commune';
import type { Consultation } from '../../widget/protocol/consultation';
import { isSlug } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import type { Portal } from '../../widget/protocol/portal';
import type { HostedPortal } from '../hostedPortal';
import { isOrigin } from '../settings';
import { list, object, oneOf, orNull, test } from './shape';

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isWords = (value: unknown) =>
  typeof value === 'object' && value !== null && 'vi' in value && Object.values(value).every(isText);
const isHttps = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
const isWhole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const text = test(isText, 'a text');
const words = test(isWords, 'texts by language, Vietnamese (vi) among them');
const slug = test(isSlug, 'an id of small letters, digits, points and hyphens');
const day = test(isDay, 'a day such as 2026-11-20');
const time = test(isTime, 'a time such as 2026-11-20T08:00:00+07:00');
const one = test((value) => value === 1, '1');
const https = test(isHttps, 'an https address');
const names = list(text, 0);
/** Paths of the collector itself. */
const RESERVED = ['v1', 'gop-y', 'healthz', 'plain.css', 'desk'];

/** Its hash is the collector's to make: whoever edits the text cannot forget it. */
const PRIVACY = object({
  controller: words,
  contact: words,
  retention: words,
  details: words,
  withdrawal: words,
  fields: list(oneOf('name', 'phone', 'email'), 1),
  purposes: list(object({ id: slug, label: words, needed: oneOf('personal', 'minor', 'never') }), 1, 'id'),
  minors: orNull(object({ under: test(isWhole(1, 30), 'an age, 1 to 30') })),
});

const PORTAL = object(
  {
    v: one,
    id: slug,
    name: words,
    agency: words,
    contact: object({}, { phone: text, email: text, address: words }),
    accepts: list(text, 1),
    topics: list(
      object(
        { id: slug, label: words },
        {
          examples: words,
          agency: words,
          answerWithin: test(isWhole(1, 365), 'working days, 1 to 365'),
          elsewhere: object({ text: words }, { url: https, phones: list(text, 1) }),
        },
      ),
      0,
      'id',
    ),
    checkedOn: day,
  },
  {
    limits: object({}, { text: test(isWhole(1, LIMITS.text), `a number from 1 to ${LIMITS.text}`) }),
    codes: test((value) => value === 'checked', 'checked'),
    privacy: PRIVACY,
  },
);

const COMMUNES = object({
  v: one,
  communes: list(object({ id: slug, name: text }, { formerly: names }), 1, 'id'),
  checkedOn: day,
});

const COLLECTOR = object({
  origins: list(test(isOrigin, 'an origin such as https://tinh.gov.vn, without a path'), 0),
  holidays: list(day, 0),
});

const CONSULTATION = object({
  v: one,
  id: slug,
  title: words,
  agency: words,
  opensAt: time,
  closesAt: time,
  draft: slug,
  summary: words,
  documents: list(object({ title: words, url: https }), 0),
  items: list(
    object({
      id: slug,
      kind: test((value) => value === 'single', 'single'),
      title: words,
      choices: list(object({ id: slug, label: words }), 2, 'id'),
    }),
    1,
    'id',
  ),
});

/** @throws Error that names the field */
export function checkCommunes(value: unknown): CommuneList {
  COMMUNES(value, '');
  return value as CommuneList;
}

/** A portal as its file has it: the hash of its notice is not yet there. @param id name of the portal's folder @throws Error that names the field */
export function checkPortal(value: unknown, id: string): Portal {
  PORTAL(value, '');
  const portal = value as Portal;
  if (portal.id !== id) throw new Error(`id must be ${id}, as the folder is called`);
  if (portal.privacy && !portal.privacy.purposes.some(({ needed }) => needed === 'personal'))
    throw new Error('privacy.purposes has none that is needed of whoever gives personal data');
  const needed = portal.privacy?.purposes.some(({ needed }) => needed === 'minor');
  if (portal.privacy && Boolean(needed) !== (portal.privacy.minors !== null))
    throw new Error('privacy.minors and a purpose that is needed of a minor must both be there, or neither');
  if (RESERVED.includes(id)) throw new Error(`id must not be ${id}: the collector has that address itself`);
  return portal;
}

/** @throws Error that names the field */
export function checkCollectorFile(
  value: unknown,
): Pick<HostedPortal, 'holidays'> & { origins: readonly string[] } {
  COLLECTOR(value, '');
  return value as ReturnType<typeof checkCollectorFile>;
}

/** @param id name of the file, without `.json` @throws Error that names the field */
export function checkConsultation(value: unknown, id: string): Consultation {
  CONSULTATION(value, '');
  const consultation = value as Consultation;
  if (consultation.id !== id) throw new Error(`id must be ${id}, as the file is called`);
  if (Date.parse(consultation.closesAt) <= Date.parse(consultation.opensAt)) {
    throw new Error('closesAt must be after opensAt');
  }
  return consultation;
}
