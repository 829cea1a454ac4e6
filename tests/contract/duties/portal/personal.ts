import type { Contact } from '#protocol/contact';
import type { Portal } from '#protocol/portal';
import { neededPurposes } from '#protocol/privacy';
import type { Question } from '#protocol/question';

/** Nobody's, in all the fields that there are. */
const ALL = { name: 'Lê Thị Kiểm Thử', phone: '0987123654', email: 'kiem.thu@vidu.example' };

/** As much as the notice asks for; `undefined`: there is none. */
export function contactFor(portal: Portal | null): Contact | undefined {
  const privacy = portal?.privacy;
  if (!privacy) return undefined;
  const given = Object.fromEntries(privacy.fields.map((field) => [field, ALL[field]]));
  return { ...given, ...(privacy.minors && { age: 'adult' }) };
}

/** What has to be agreed to before something personal is sent; nothing where the portal has no notice. */
export function consentTo(
  portal: Portal | null,
  contact: Contact | undefined,
  photos: number,
): Pick<Question, 'consent'> {
  const privacy = portal?.privacy;
  const purposes = neededPurposes(privacy, contact, photos).map(({ id }) => id);
  if (!privacy || purposes.length === 0) return {};
  return { consent: { notice: privacy.hash, purposes, at: new Date().toISOString(), lang: 'vi' } };
}
