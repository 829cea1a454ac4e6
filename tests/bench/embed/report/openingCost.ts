import { median } from '../../report/statistics';
import type { Opening } from '../visits/opening';

/** What one press costs. */
export interface OpeningCost {
  /** Milliseconds until the form is drawn. A press without a form took for ever. */
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Medians of all presses. Bytes and requests are those of the presses that opened something. */
export function openingCost(openings: readonly Opening[]): OpeningCost {
  const opened = openings.flatMap((one) => (one.kind === 'opened' ? [one] : []));
  return {
    ms: median(openings.map((one) => (one.kind === 'opened' ? one.ms : Number.POSITIVE_INFINITY))),
    bytes: median(opened.map(({ bytes }) => bytes)),
    requests: median(opened.map(({ requests }) => requests)),
  };
}
