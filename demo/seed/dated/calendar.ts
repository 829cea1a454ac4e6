/** When a consultation runs, in days from the Monday of the demo's first week. */
interface Span {
  readonly opens: number;
  readonly closes: number;
}

/**
 * The files of the portal hold fixed days. A demo has to show a consultation in every state whenever it is first started:
 * all open on a Thursday, or a Monday, and close on a Friday, whatever today is.
 */
export const CALENDAR: Readonly<Record<string, Span>> = {
  // Soon to close: in 4 to 11 days.
  'cho-dem-ben-song': { opens: -18, closes: 11 },
  'bo-phan-mot-cua': { opens: -25, closes: 32 },
  'he-pho-cho-va-rac': { opens: -11, closes: 46 },
  'xe-buyt-len-nui': { opens: 14, closes: 46 },
  'ten-cau-moi': { opens: -102, closes: -59 },
  // The seed calls it off before it closes.
  'bai-do-xe-ben-cu': { opens: -39, closes: 18 },
};
