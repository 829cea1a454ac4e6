import type { Expected } from './expected';
import type { Ran } from './session';

/** Why a command did not do what the document says, or `undefined`. */
export function judge(ran: Ran, expected: Expected): string | undefined {
  const tail = `\n${ran.said.slice(-2000)}`;
  if (ran.kind === 'hangs') return `neither ended nor said where it listens${tail}`;
  const wrong = statusesIn(ran.said).find((status) => !isExpected(status, expected));
  if (wrong !== undefined) return `was answered ${wrong}, not ${expected.status ?? 'one of the 200s'}${tail}`;
  if (expected.problem && !ran.said.includes(`"${expected.problem}"`))
    return `was not answered ${expected.problem}${tail}`;
  if (ran.kind === 'ended' && ran.exit !== expected.exit)
    return `ended with ${ran.exit}, not ${expected.exit}${tail}`;
  return undefined;
}

const statusesIn = (said: string) =>
  [...said.matchAll(/^\[HTTP (\d+)\]$/gm)].map((found) => Number(found[1]));

const isExpected = (status: number, { status: wanted }: Expected) =>
  wanted === null ? status >= 200 && status < 300 : status === wanted;
