import type { Consultation } from '../../widget/protocol/consultation';
import type { Part } from '../../widget/protocol/draftText';

/** What cannot change in silence once anybody may have answered; the closing time is changed by `intervene` alone. */
const FIXED = ['id', 'opensAt', 'closesAt', 'resultsFrom', 'items'] as const;

/**
 * Whether what is already open may be saved in this form: answers that were given must stay answers to what was asked.
 * @throws Error that names the field
 */
export function checkChange(before: Consultation, after: Consultation): void {
  for (const field of FIXED) {
    if (!areEqual(before[field], after[field]))
      throw new Error(`${field} must stay as it is: the consultation is open`);
  }
  if (Boolean(before.text) !== Boolean(after.text) || (!after.text && before.draft !== after.draft))
    throw new Error('text must stay what it is, a text or none, and draft with it: the consultation is open');
  if (!before.text || !after.text) return;
  before.text.versions.forEach((version, index) => {
    if (!areEqual(version, after.text?.versions[index]))
      throw new Error(`text.versions[${index}] must stay as it is: what comes is added behind it`);
  });
  if (before.draft === after.draft && !areEqual(before.text, after.text))
    throw new Error(
      'text must stay as it is, or draft must be another version: opinions were given on this one',
    );
  const former = new Map(before.text.parts.map((part) => [part.id, part]));
  after.text.parts.forEach((part, index) => {
    const possible = sincePossible(former.get(part.id), part, after.draft);
    if (!possible.includes(part.since))
      throw new Error(`text.parts[${index}].since must be ${possible.join(' or ')}, since when it reads so`);
  });
}

/** What reads otherwise does so from now on. What reads as before may still be new by its points, which are asked with it. */
function sincePossible(before: Part | undefined, { heading, text }: Part, draft: string): readonly string[] {
  const readsAsBefore = before && before.heading === heading && before.text === text;
  return readsAsBefore ? [before.since, draft] : [draft];
}

/** Fields stand in one order: the definition comes from one form, or out of the store as it went in. */
const areEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
