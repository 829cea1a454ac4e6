import type { CommuneList } from '../../widget/protocol/commune';
import { LIMITS } from '../../widget/protocol/limits';
import type { Messages } from '../../widget/protocol/messages';
import type { Portal } from '../../widget/protocol/portal';
import type { HostedPortal } from '../hostedPortal';
import { isOrigin } from '../origin';
import { day, https, one, slug, text, whole, words } from './fields';
import { type Check, list, object, oneOf, orNull, test } from './shape';

const names = list(text, 0);

/** Paths of the collector itself: no portal's ids. */
export const RESERVED = ['v1', 'gop-y', 'healthz', 'readyz', 'plain.css', 'desk', 'preview', 'snippet'];

const days = orNull(whole(1, 36_500, 'days, 1 to 36500, or null'));
/** Its hash is the collector's to make: whoever edits the text cannot forget it. */
const PRIVACY = object(
  {
    controller: words,
    contact: words,
    retention: words,
    details: words,
    withdrawal: words,
    fields: list(oneOf('name', 'phone', 'email'), 1),
    purposes: list(object({ id: slug, label: words, needed: oneOf('personal', 'minor', 'never') }), 1, 'id'),
    minors: orNull(object({ under: whole(1, 30, 'an age, 1 to 30') })),
  },
  { keptFor: object({ personal: days, question: days }) },
);

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
          answerWithin: whole(1, 365, 'working days, 1 to 365'),
          elsewhere: object({ text: words }, { url: https, phones: list(text, 1) }),
        },
      ),
      0,
      'id',
    ),
    checkedOn: day,
  },
  {
    limits: object({}, { text: whole(1, LIMITS.text, `a number from 1 to ${LIMITS.text}`) }),
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

const texts: Check = (value, field) => {
  test((it) => typeof it === 'object' && it !== null && !Array.isArray(it), 'texts by name')(value, field);
  for (const [name, inner] of Object.entries(value as object)) {
    if (typeof inner === 'object') texts(inner, `${field}.${name}`);
    else test((it) => typeof it === 'string', 'a text')(inner, `${field}.${name}`);
  }
};
const MESSAGES = object({ v: one }, { panel: texts, consult: texts });

/** @throws Error that names the field */
export function checkMessages(value: unknown): Messages {
  MESSAGES(value, '');
  return value as Messages;
}

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
