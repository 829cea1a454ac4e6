import type { Privacy } from '../../widget/protocol/privacy';
import type { Due, Terms } from '../store/retaining';

const DAY = 24 * 60 * 60_000;

/** By today's notice; where it names no days, or there is none, nothing is erased by itself. */
export const termsOf = (privacy: Pick<Privacy, 'keptFor'> | undefined): Terms =>
  privacy?.keptFor ?? { personal: null, question: null };

/**
 * What is to be erased of a portal at a time. Whoever agreed to a notice was promised its days, so those hold, also when
 * today's names others; today's hold for who was told none: what came without an agreement, or under a notice without days.
 * @param notices every one that was ever published, its JSON by its hash
 * @param now ms since 1970
 */
export function duesOf(today: Terms, notices: ReadonlyMap<string, string>, now: number): readonly Due[] {
  const until = (days: number) => new Date(now - days * DAY).toISOString();
  const all = (notice: string | null, { question: days }: Terms): readonly Due[] =>
    days === null ? [] : [{ part: 'all', notice, until: until(days) }];
  const personal = (notice: string | null, { personal: days }: Terms): readonly Due[] =>
    days === null ? [] : [{ part: 'personal', notice, until: until(days) }];
  const agreed = [...notices].flatMap(([hash, text]) => {
    const terms = (JSON.parse(text) as Privacy).keptFor ?? today;
    return [...all(hash, terms), ...personal(hash, terms)];
  });
  return [...agreed, ...all(null, today), ...personal(null, today)];
}
