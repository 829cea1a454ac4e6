import type { Privacy } from '../../../widget/protocol/privacy';
import type { HostedPortal } from '../../hostedPortal';
import type { DeskQuestion } from '../../store/store';
import type { DeskIssue } from '../form/issue';
import type { Typed } from '../form/typed';
import type { Session } from '../session/sessions';

/** What stands above a question. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly what: Typed['kind'] }
  | { readonly kind: 'issues'; readonly issues: readonly DeskIssue[] }
  | { readonly kind: 'sentence'; readonly sentence: string };

/** All that a question's page shows. */
export interface QuestionView {
  readonly session: Session;
  readonly hosted: HostedPortal;
  readonly question: DeskQuestion;
  /** The notice that the citizen agreed to; `undefined`: none, or one that nobody knows any more. */
  readonly agreed: Privacy | undefined;
  /** See seen.ts. */
  readonly seen: string;
  /** The form that was sent and comes back, as it was filled. */
  readonly typed: Typed | null;
  readonly notice: Notice;
  /** ms since 1970 */
  readonly now: number;
}

/** What one form holds: what was typed into it, if it was this one, and what is wrong with that. */
export function formState<K extends Typed['kind']>({ typed, notice }: QuestionView, kind: K) {
  const own = typed?.kind === kind ? (typed as Extract<Typed, { kind: K }>) : undefined;
  return { own, issues: own && notice.kind === 'issues' ? notice.issues : [] };
}
