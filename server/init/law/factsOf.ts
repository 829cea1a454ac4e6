import type { Fact, Law } from './law';

/** A fact and its place in the file, `deadlines.question`. */
export type PlacedFact = Fact & { readonly place: string };

/** Everything that the law is said to say, in the file's order. */
export function factsOf({
  deadlines,
  minOpenDays,
  legalBases,
  topics,
  notice,
  holidays,
}: Law): readonly PlacedFact[] {
  return [
    ...Object.entries(deadlines).map(([id, fact]) => ({ ...fact, place: `deadlines.${id}` })),
    { ...minOpenDays, place: 'minOpenDays' },
    ...legalBases.map((fact) => ({ ...fact, place: `legalBases.${fact.id}` })),
    ...topics.flatMap((topic) => ('elsewhere' in topic ? { ...topic, place: `topics.${topic.id}` } : [])),
    ...notice.facts.map((fact) => ({ ...fact, place: `notice.facts.${fact.id}` })),
    { ...notice.minors, place: 'notice.minors' },
    { ...holidays, place: 'holidays' },
  ];
}

const YEAR = 365 * 86_400_000;

/** Those that nobody has compared with the law for more than a year. @param now ms since 1970 */
export const oldFacts = (law: Law, now: number): readonly PlacedFact[] =>
  factsOf(law).filter(({ checkedOn }) => now - Date.parse(checkedOn) > YEAR);
