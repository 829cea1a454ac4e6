/** Enough of a text to know it by. */
export function beginningOf(text: string): string {
  const letters = [...text];
  return `“${letters.length > 60 ? `${letters.slice(0, 60).join('').trim()}…` : text}”`;
}
