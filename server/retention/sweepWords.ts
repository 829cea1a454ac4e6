import type { Counted } from './judge';
import type { Swept } from './sweepPortal';

const PARTS = {
  personal: 'contact details and photos of',
  all: 'the whole of',
} as const;

/** A line for whoever runs the collector: numbers alone. `undefined`: nothing happened. */
export function sweepWords(portal: string, swept: Swept): string | undefined {
  if (swept.kind === 'swept') {
    const { personal, all } = swept.erased;
    if (personal === 0 && all === 0) return undefined;
    return `retention: ${portal}: erased ${PARTS.personal} ${personal} questions, ${PARTS.all} ${all}`;
  }
  const { much, last } = swept;
  const since = last === null ? 'there was no sweep before' : `the last sweep was at ${last}`;
  return (
    `retention: ${portal}: nothing is erased. It would be ${countWords(much)} at once, and ${since}. ` +
    'When the clock and privacy.keptFor are right, say so: gop-y-collector erase-due --yes'
  );
}

/** What would be erased. */
export const countWords = ({ part, due, closed }: Counted): string =>
  `${PARTS[part]} ${due} of ${closed} closed questions`;
