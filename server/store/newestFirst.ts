import type { Publication } from './store';

/** Where a publication stands among those of its portal. */
export type PublishedPlace = Pick<Publication, 'answeredOn' | 'slug'>;

/** The order that publications are listed in. */
export function newestFirst(one: PublishedPlace, other: PublishedPlace): number {
  if (one.answeredOn !== other.answeredOn) return one.answeredOn < other.answeredOn ? 1 : -1;
  return one.slug < other.slug ? 1 : -1;
}
