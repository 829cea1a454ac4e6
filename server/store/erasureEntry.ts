import type { Cause } from '../../widget/protocol/follow';
import type { Audited } from './auditing';
import type { Part } from './retaining';
import { SUBJECT } from './subjects';

/** What the audit log says of an erasure. */
export function erasureEntry(id: string, part: Part, cause: Cause): Audited {
  const isWish = cause === 'request';
  if (part === 'all') return { act: isWish ? 'withdrawn' : 'erased', subject: SUBJECT.question(id) };
  return { act: isWish ? 'contact-withdrawn' : 'personal-erased', subject: SUBJECT.contact(id) };
}
