import type { Contact, ContactField } from './contact';
import type { Issue } from './issue';
import type { Words } from './text';

/** One thing that a citizen may agree to, by itself. */
export interface Purpose {
  readonly id: string;
  /** The whole sentence beside the box: who, what, what for, how long. */
  readonly label: Words;
  /**
   * `personal`: has to be agreed to as soon as contact details or photos are given. `minor`: then also by the parents of
   * whoever is too young. `never`: nobody has to.
   */
  readonly needed: 'personal' | 'minor' | 'never';
}

/** The id of the purpose under which the citizen's own words may be published. */
export const PUBLISH = 'publish';

/** The id of the purpose under which letters about the question may be sent to the e-mail address that was left. */
export const NOTIFY = 'notify';

/** The portal's notice on personal data. Every word of it is the portal's: law is data. */
export interface Privacy {
  /** SHA-256 over the notice's JSON without this field; repeated in every consent, so that one can tell what was agreed to. */
  readonly hash: string;
  /** Who answers for the data. */
  readonly controller: Words;
  /** Where to turn to about it. */
  readonly contact: Words;
  /** How long it is kept, `12 tháng`. */
  readonly retention: Words;
  /**
   * The same in days, from 1 up, from the last answer on, or from when the agency declined: for contact details and photos
   * (`personal`), and for the question with all that came of it. `null`: for as long as nobody takes it back. Absent: nobody
   * promises that anything is erased by itself.
   */
  readonly keptFor?: { readonly personal: number | null; readonly question: number | null };
  /** Who sees it, and what rights there are: a few sentences, plain text. */
  readonly details: Words;
  /** What the law gives to whoever withdraws, and how soon. */
  readonly withdrawal: Words;
  /** What the form asks for; nothing else is taken. */
  readonly fields: readonly ContactField[];
  readonly purposes: readonly Purpose[];
  /** Under which age a parent has to agree too; `null`: the form asks for no age. */
  readonly minors: { readonly under: number } | null;
}

/** What the citizen agreed to, provably: to which notice, to what of it, when, and in which language it was read. */
export interface Consent {
  readonly notice: string;
  /** 1 or more, in the notice's order. */
  readonly purposes: readonly string[];
  /** The moment of the click, RFC 3339, by the device's clock: what waits offline was agreed to then, not when it arrived. */
  readonly at: string;
  readonly lang: string;
}

/**
 * Whether a notice, as it came, says all that has to be said before anything personal is asked for: who keeps it, what
 * for, how long and whom to turn to, and that it has to be agreed to.
 */
export function isWhole({
  hash,
  controller,
  contact,
  retention,
  details,
  fields,
  purposes,
}: Partial<Privacy>): boolean {
  return (
    [controller, contact, retention, details].every((said) => said?.vi) &&
    typeof hash === 'string' &&
    Array.isArray(fields) &&
    Array.isArray(purposes) &&
    purposes.some((one) => one?.needed === 'personal')
  );
}

/** What has to be agreed to: nothing, unless something personal is given. */
export function neededPurposes(
  privacy: Privacy | undefined,
  contact: Contact | undefined,
  photos: number,
): readonly Purpose[] {
  if (!privacy || (!contact && photos === 0)) return [];
  return privacy.purposes.filter(
    ({ needed }) => needed === 'personal' || (needed === 'minor' && contact?.age === 'minor'),
  );
}

/** What is wrong with a consent. Which notices are valid the endpoint alone knows: every one that was ever published. */
export function consentIssues(
  consent: Consent | undefined,
  privacy: Privacy | undefined,
  contact: Contact | undefined,
  photos: number,
): Issue[] {
  if (consent && !privacy) return [{ code: 'unknown-field', pointer: '/consent' }];
  const given = consent?.purposes ?? [];
  if (given.some((id) => !privacy?.purposes.some((purpose) => purpose.id === id)))
    return [{ code: 'malformed', pointer: '/consent/purposes' }];
  const missing = neededPurposes(privacy, contact, photos).filter(({ id }) => !given.includes(id));
  return missing.map(({ id }) => ({ code: 'consent-missing', pointer: '/consent', purpose: id }));
}
