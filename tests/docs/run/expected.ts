/** How a command is to end: with what the comment behind it promises, or else well. */
export interface Expected {
  readonly exit: number;
  /** Of each answer that a `curl` gets; `null`: any of the 200s. */
  readonly status: number | null;
  /** A problem's code that the answer must have in it, or `''`. */
  readonly problem: string;
}

const STATUS = /^([1-5]\d\d)\b(?:\s+`?([a-z]+(?:-[a-z]+)*))?/;
const EXIT = /\b(?:ends with|kết thúc bằng) (\d+)/;

export function readExpected(comment: string): Expected {
  const [, status, problem = ''] = STATUS.exec(comment) ?? [];
  return {
    exit: Number(EXIT.exec(comment)?.[1] ?? 0),
    status: status ? Number(status) : null,
    problem: Number(status) >= 400 ? problem : '',
  };
}
