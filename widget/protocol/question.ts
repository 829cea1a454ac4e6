import { type Contact, contactIssues } from './contact';
import type { SubmissionId } from './ids';
import type { Issue } from './issue';
import { LIMITS } from './limits';
import type { Photo } from './photo';
import { accepts, type Portal } from './portal';
import { type Consent, consentIssues } from './privacy';
import { lengthOf } from './text';

/** What the citizen wants: an answer (hỏi), that something be looked at (phản ánh), that something change (kiến nghị). */
export type Intent = 'ask' | 'report' | 'propose';
export const INTENTS: readonly Intent[] = ['ask', 'report', 'propose'];

/** A citizen's question as it is sent. The optional fields are absent where nothing was given, and where the portal asks for nothing. */
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
  /** Id of one of the portal's communes: where it is. */
  readonly commune?: string;
  /** Address of the page it is about, without query and fragment. */
  readonly page?: string;
  readonly contact?: Contact;
  /** Needed with contact details and photos wherever the portal has a notice. */
  readonly consent?: Consent;
}

/** As much of a question as the rules look at. `topic` is `undefined` until something was chosen. */
export interface QuestionParts extends Pick<Question, 'text' | 'commune' | 'page' | 'contact' | 'consent'> {
  readonly topic: string | null | undefined;
  readonly photos?: { readonly length: number };
}

/**
 * What is wrong with a question, by the portal's rules. The form and the collector call this same function.
 * A topic or a commune that has gone since the page was cached is no mistake of the citizen's: the collector routes it by hand.
 */
export function questionIssues(
  question: QuestionParts,
  portal: Pick<Portal, 'accepts' | 'topics' | 'limits' | 'privacy'>,
): Issue[] {
  const { contact, consent, photos = [] } = question;
  const issues = [...textIssues(question, portal), ...topicIssues(question, portal)];
  for (const field of ['commune', 'page'] as const) {
    if (question[field] !== undefined && !accepts(portal, field)) {
      issues.push({ code: 'unknown-field', pointer: `/${field}` });
    }
  }
  if (contact) issues.push(...contactIssues(contact, portal.privacy));
  issues.push(...consentIssues(consent, portal.privacy, contact, photos.length));
  return issues;
}

export function textIssues(
  { text }: Pick<QuestionParts, 'text'>,
  { limits }: Pick<Portal, 'limits'>,
): Issue[] {
  const length = lengthOf(text);
  const max = Math.min(limits?.text ?? LIMITS.text, LIMITS.text);
  // Characters that nobody sees are no question.
  if (!/[^\s\p{Cf}]/u.test(text)) return [{ code: 'text-empty', pointer: '/text' }];
  return length > max ? [{ code: 'text-too-long', pointer: '/text', over: length - max, max }] : [];
}

export function topicIssues(
  { topic }: Pick<QuestionParts, 'topic'>,
  { topics }: Pick<Portal, 'topics'>,
): Issue[] {
  if (topic === undefined) return topics.length > 0 ? [{ code: 'topic-not-chosen', pointer: '/topic' }] : [];
  const chosen = topics.find(({ id }) => id === topic);
  return chosen?.elsewhere ? [{ code: 'topic-elsewhere', pointer: '/topic' }] : [];
}
