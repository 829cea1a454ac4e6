/** Code points of what is written about topics and communes; `rows`: communes of a portal, `phones`: numbers of a topic. */
export const MOST = {
  label: 100,
  examples: 200,
  agency: 200,
  elsewhere: 1000,
  url: 500,
  phones: 5,
  name: 100,
  rows: 2000,
} as const;
