import type { Measured, Measures } from '../measure';
import type { UnderPolicy } from '../visits/underPolicy';
import { type OpeningCost, openingCost } from './openingCost';
import { type ViewCost, viewCost } from './viewCost';

/** One contender in the figures that the tables show. */
export interface Summary {
  readonly title: string;
  readonly view: ViewCost;
  readonly hovering: OpeningCost;
  readonly cold: OpeningCost;
  readonly policy: UnderPolicy;
}

export const summaries = ({ bare, all }: Measures): Summary[] =>
  all.map(({ contender, views, hovering, cold, policy }: Measured) => ({
    title: contender.title,
    view: viewCost(views, bare),
    hovering: openingCost(hovering),
    cold: openingCost(cold),
    policy,
  }));
