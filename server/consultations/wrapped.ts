/** A sentence is over, or a list begins; a bracket or a mark may follow. */
const ENDED = /[.;:!?…][”"’)\]]{0,2}$/u;
/** The end of a line that other words must follow. */
const CALLS_FOR_MORE = /(?:^|\s)(?:tại|và|hoặc|của|theo|các|với|khoản \d{1,3}|điểm [a-zđ])$/u;
/** The end of a line that a number or letter must follow. A heading may end in "Tài khoản" or "Địa điểm". */
const CALLS_FOR_NUMBER = /(?:,|(?:^|\s)(?:tại|và|hoặc|của|theo)) (?:khoản|điểm|Điều)$/iu;
const LETTERED = /^[a-zđð]\)/u;

export const isEnded = (line: string): boolean => ENDED.test(line);

export const callsForNumber = (line: string): boolean => CALLS_FOR_NUMBER.test(line);

export const callsForMore = (line: string): boolean => CALLS_FOR_MORE.test(line);

export const beginsSmall = (line: string): boolean => /^\p{Ll}/u.test(line);

/** Whether a line is in capitals, as chapters' headings are. */
export const isInCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** Whether the page was too narrow for a sentence, so that it goes on in the next line. Where in doubt it does not. */
export const isWrapped = (line: string, next: string): boolean =>
  !isEnded(line) &&
  !LETTERED.test(next) &&
  (beginsSmall(next) || (callsForMore(line) && /^\p{L}/u.test(next)));
