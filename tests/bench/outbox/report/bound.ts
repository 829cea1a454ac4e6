/** A figure beside what the design allows it to be. A time is judged and nothing more: it is noisy. */
export interface Bound {
  readonly what: string;
  readonly figure: number;
  readonly limit: number;
}

export function bounds(list: readonly Bound[]): string {
  return list
    .map(({ what, figure, limit }) => {
      const verdict = figure <= limit ? 'holds' : 'DOES NOT HOLD';
      return `- ${what}: ${Number(figure.toFixed(2))}, bound ${limit}: ${verdict}`;
    })
    .join('\n');
}
