/** The order of round `round`: A B C, B C A, C A B, so that nobody always comes after the same one. */
export function rotated<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
