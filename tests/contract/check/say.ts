import type { Duty } from '../duties/duty';
import type { Finding } from '../duties/finding';
import type { Looked } from '../duties/look';
import type { Came } from '../duties/wire/exchange';
import { curlOf } from './curl';
import type { CheckWords } from './words/vi';

const MARKS = { held: '✓', 'not-held': '✗', 'not-offered': '–' };
/** Of one duty; more say the same. */
const AT_MOST = 3;
const EXCERPT = 300;

export const sayLooked = ({ id }: Duty, { kind }: Looked, { duties }: CheckWords): string =>
  `${MARKS[kind]} ${duties[id]}`;

/** Everything that is not as it should be, and how many duties are held. */
export function sayFindings(all: readonly (readonly [Duty, Looked])[], words: CheckWords): string {
  const blocks = all.flatMap(([duty, looked]) =>
    looked.kind === 'not-held' ? [blockOf(duty, looked.findings, words)] : [],
  );
  const count = (wanted: Looked['kind']) => all.filter(([, { kind }]) => kind === wanted).length;
  const [first] = all;
  const stopped = first?.[1].kind === 'not-held' ? [words.stopped] : [];
  const sum = words.sum(count('held'), count('not-held'), count('not-offered'));
  return ['', ...blocks, ...stopped, sum].join('\n');
}

function blockOf({ id, section }: Duty, findings: readonly Finding[], words: CheckWords): string {
  const lines = findings
    .slice(0, AT_MOST)
    .flatMap(({ sent, came, expected }) => [
      `    ${words.sent} ${curlOf(sent)}`,
      `    ${words.came} ${sayCame(came, words)}`,
      `    ${words.wanted} ${words.expected(expected)}`,
    ]);
  const more = findings.length > AT_MOST ? [`    ${words.more(findings.length - AT_MOST)}`] : [];
  return [`✗ ${words.duties[id]}`, ...lines, ...more, `    ${words.section(section)}`, ''].join('\n');
}

export function sayCame(came: Came, words: CheckWords): string {
  if (came.kind !== 'reply') return words.noReply(came);
  const { status, headers, text } = came;
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
  return `${status} ${headers.get('Content-Type') ?? ''} ${excerpt.replace(/\s+/g, ' ')}`.trim();
}
