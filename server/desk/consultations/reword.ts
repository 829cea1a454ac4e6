import type { Consultation } from '../../../widget/protocol/consultation';
import { cut } from '../../consultations/cut';
import type { Doubt } from '../../consultations/doubt';
import { doubtsOf } from '../../consultations/doubts';
import { sha256 } from '../../digest';
import type { Checked } from '../form/checked';
import type { DeskIssue } from '../form/issue';
import { textIssue } from '../form/textIssue';
import { tooMuch } from './askable';
import { areSame, type Changes, changesOf } from './changes';
import type { Held } from './held';
import { versionName, withText } from './versions';

/** What would become of a pasted text; nothing of it is saved yet. */
export interface Reworded {
  readonly consultation: Consultation;
  /** What stands above the first part and below the last article: it is left out. */
  readonly preamble: string;
  readonly closing: string;
  /** What looks as if it had been cut wrongly. */
  readonly doubts: readonly Doubt[];
  /** `null`: nobody has read a version before. */
  readonly changes: Changes | null;
  /** Of what was pasted, so that nothing is saved that was not looked at. */
  readonly mark: string;
}

const LONGEST = 1_000_000;

/** Cuts a pasted text into parts. @param now ms since 1970 */
export async function reword(
  { origin, definition }: Held,
  pasted: string,
  now: number,
): Promise<Checked<Reworded>> {
  const tooLong = textIssue('draftText', pasted, LONGEST);
  if (tooLong.length > 0) return { kind: 'wrong', issues: tooLong };
  const draft = versionName(origin === 'draft' ? {} : definition, now);
  const made = cut(pasted, draft);
  if (made.kind !== 'cut') return { kind: 'wrong', issues: [issueOf(made)] };
  const isPublic = origin !== 'draft';
  const consultation = withText(definition, made.parts, draft, isPublic, now);
  const issues = tooMuch(consultation, 'draftText');
  if (issues.length > 0) return { kind: 'wrong', issues };
  const before = isPublic ? definition.text : undefined;
  if (before && consultation.text && areSame(before, consultation.text))
    return { kind: 'wrong', issues: [{ field: 'draftText', code: 'unchanged' }] };
  const changes = before && consultation.text ? changesOf(before, consultation.text) : null;
  const { preamble, closing } = made;
  const doubts = doubtsOf(made);
  const mark = (await sha256(pasted.replace(/\r\n?/g, '\n'))).slice(0, 16);
  return { kind: 'right', it: { consultation, preamble, closing, doubts, changes, mark } };
}

function issueOf(made: Exclude<ReturnType<typeof cut>, { kind: 'cut' }>): DeskIssue {
  if (made.kind === 'no-article') return { field: 'draftText', code: 'no-article' };
  const { line, label, after } = made;
  return { field: 'draftText', code: 'backwards', line, label, after };
}
