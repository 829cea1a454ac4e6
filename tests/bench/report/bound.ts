/** A figure beside what the design allows it to be. */
export interface Bound {
  readonly what: string;
  readonly figure: number;
  readonly limit: number;
}

/** Whether it is kept; a figure that could not be measured (NaN) keeps none. */
export const holds = ({ figure, limit }: Bound): boolean => figure <= limit;

export function bounds(list: readonly Bound[]): string {
  return list
    .map((bound) => {
      const verdict = holds(bound) ? 'holds' : 'DOES NOT HOLD';
      return `- ${bound.what}: ${Number(bound.figure.toFixed(2))}, bound ${bound.limit}: ${verdict}`;
    })
    .join('\n');
}
