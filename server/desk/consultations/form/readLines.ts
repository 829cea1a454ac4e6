import { lengthOf, type Words } from '../../../../widget/protocol/text';
import { bilingual } from './bilingual';
import type { ConsultationIssue } from './issue';
import { MOST } from './maybeText';

interface Lines {
  readonly labels: readonly Words[];
  readonly issues: readonly ConsultationIssue[];
}

/** Labels, one a line, each in Vietnamese or as `vi | en`. Empty lines are passed over. */
export function readLines(typed: string): Lines {
  const labels: Words[] = [];
  const issues: ConsultationIssue[] = [];
  for (const [index, line] of typed.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const [vi = '', ...rest] = line.split('|');
    const label = bilingual(vi, rest.join('|'));
    const code = fault(label, labels);
    if (code) issues.push({ field: 'choices', code, line: index + 1 });
    labels.push(label);
  }
  return { labels, issues };
}

function fault(label: Words, before: readonly Words[]) {
  if (label.vi === '') return 'line-empty';
  if (Object.values(label).some((text) => lengthOf(text) > MOST.label)) return 'line-long';
  return before.some(({ vi }) => vi === label.vi) ? 'line-twice' : undefined;
}
