import type { SubmissionId } from './ids';
import type { Issue } from './issue';
import { LIMITS } from './limits';
import type { Photo } from './photo';
import type { Portal } from './portal';
import { lengthOf } from './text';

/** What the citizen wants: an answer (hỏi), that something be looked at (phản ánh), that something change (kiến nghị). */
export type Intent = 'ask' | 'report' | 'propose';
export const INTENTS: readonly Intent[] = ['ask', 'report', 'propose'];

/** A citizen's question as it is sent. No name, no contact, no page address unless a later field carries them. */
export interface Question {
  readonly v: 1;
  readonly id: SubmissionId;
  readonly kind: 'question';
  readonly intent: Intent;
  /** The citizen's words, normalised (see text.ts), 1 to `portal.limits.text` code points. Plain text, never markup. */
  readonly text: string;
  /** Id of one of the portal's topics, or `null`: "not sure, please route it". */
  readonly topic: string | null;
  /** BCP 47 tag of the language the citizen was reading, so that the answer can come in it. */
  readonly lang: string;
  /** 1 to `LIMITS.photos`, each sent by itself once this text has arrived; absent when there are none. */
  readonly photos?: readonly Photo[];
}

/** A question as the form has it, before it gets its id. `topic` is `undefined` until something was chosen. */
export interface QuestionDraft {
  readonly intent: Intent;
  readonly text: string;
  readonly topic: string | null | undefined;
}

/**
 * What is wrong with a question, by the portal's rules. The form and the collector call this same function.
 * A topic that has gone since the page was cached is no mistake of the citizen's: the collector routes it by hand.
 */
export function questionIssues(draft: QuestionDraft, portal: Pick<Portal, 'topics' | 'limits'>): Issue[] {
  const issues: Issue[] = [];
  const length = lengthOf(draft.text);
  const max = Math.min(portal.limits?.text ?? LIMITS.text, LIMITS.text);
  if (length === 0) issues.push({ code: 'text-empty', pointer: '/text' });
  if (length > max) issues.push({ code: 'text-too-long', pointer: '/text', over: length - max, max });
  if (draft.topic === undefined && portal.topics.length > 0) {
    issues.push({ code: 'topic-not-chosen', pointer: '/topic' });
  }
  return issues;
}
