import type { Consultation } from '../../widget/protocol/consultation';

const DAY = 86_400_000;

/** A consultation as if it were open, so that its form is there to be looked at. @param now ms since 1970 */
export function asIfOpen(definition: Consultation, now: number): Consultation {
  const opensAt = Math.min(Date.parse(definition.opensAt), now - DAY);
  const closes = Date.parse(definition.closesAt);
  const closesAt = closes > now ? closes : now + DAY;
  return { ...definition, opensAt: written(opensAt), closesAt: written(closesAt) };
}

const written = (time: number) => new Date(time).toISOString();
