import type { Issue } from './issue';
import type { Privacy } from './privacy';
import { lengthOf, normalise } from './text';

/** What a portal may ask for to reach the citizen. */
export type ContactField = 'name' | 'phone' | 'email';

/** Told only where the portal's notice speaks of minors. */
export type Age = 'adult' | 'minor';

/** How to reach the citizen; at least one field. Kept apart from everything public, and erased first. */
export interface Contact {
  /** 1 to 100 code points. */
  readonly name?: string;
  /** Ten digits of a Vietnamese mobile number or eleven of a landline, beginning with 0. */
  readonly phone?: string;
  readonly email?: string;
  readonly age?: Age;
}

const NAME_MAX = 100;
const EMAIL_MAX = 254;
const MOBILE_OR_LANDLINE = /^0([35789]\d{8}|2\d{9})$/;

/**
 * A phone number as the wire has it. Spaces, points, dashes, brackets, +84 and +84 (0) are how people write one; what is no
 * number stays as it was typed, so that it can be shown and complained of.
 */
export function readPhone(typed: string): string {
  const digits = typed.replace(/[\s.()\p{Pd}]/gu, '').replace(/^(\+|00)?840?(?=\d{9,10}$)/, '0');
  return isPhone(digits) ? digits : normalise(typed);
}

const isPhone = (value: string): boolean => MOBILE_OR_LANDLINE.test(value);

/** One @, something on both sides, a point in the domain: whether it is somebody's, only a letter can tell. */
const isEmail = (value: string): boolean =>
  value.length <= EMAIL_MAX && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value);

/** What was typed as the wire has it, or `undefined` when nothing was: blank fields are left out. */
export function readContact(
  typed: Readonly<Record<ContactField, string>>,
  age: Age | undefined,
): Contact | undefined {
  const name = normalise(typed.name);
  const phone = readPhone(typed.phone);
  const email = normalise(typed.email);
  if (!name && !phone && !email) return undefined;
  return { ...(name && { name }), ...(phone && { phone }), ...(email && { email }), ...(age && { age }) };
}

/** What is wrong with it, by the portal's notice. Without a notice nothing personal is taken at all. */
export function contactIssues(contact: Contact, privacy: Privacy | undefined): Issue[] {
  if (!privacy) return [{ code: 'unknown-field', pointer: '/contact' }];
  const { name, phone, email, age } = contact;
  const issues: Issue[] = [];
  for (const field of ['name', 'phone', 'email'] as const) {
    if (contact[field] !== undefined && !privacy.fields.includes(field)) {
      issues.push({ code: 'unknown-field', pointer: `/contact/${field}` });
    }
  }
  if (name !== undefined && lengthOf(name) > NAME_MAX) {
    issues.push({
      code: 'text-too-long',
      pointer: '/contact/name',
      over: lengthOf(name) - NAME_MAX,
      max: NAME_MAX,
    });
  }
  if (phone !== undefined && !isPhone(phone))
    issues.push({ code: 'phone-malformed', pointer: '/contact/phone' });
  if (email !== undefined && !isEmail(email))
    issues.push({ code: 'email-malformed', pointer: '/contact/email' });
  if (privacy.minors ? age === undefined : age !== undefined) {
    issues.push({ code: privacy.minors ? 'age-not-chosen' : 'unknown-field', pointer: '/contact/age' });
  }
  return issues;
}
