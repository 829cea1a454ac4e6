/** Enough of a text to know it by. */
export const beginningOf = (text: string): string =>
  `“${text.length > 60 ? `${text.slice(0, 60).trim()}…` : text}”`;
