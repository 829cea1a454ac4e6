import type { Privacy } from '../../../widget/protocol/privacy';
import type { HostedPortal } from '../../hostedPortal';
import type { DeskQuestion } from '../../store/store';
import type { Typed } from '../form/typed';
import type { Notice } from '../notice';
import type { Session } from '../session/sessions';

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
  /** How many days are soon. */
  readonly dueSoon: number;
}

/** What one form holds: what was typed into it, if it was this one, and what is wrong with that. */
export function formState<K extends Typed['kind']>({ typed, notice }: QuestionView, kind: K) {
  const own = typed?.kind === kind ? (typed as Extract<Typed, { kind: K }>) : undefined;
  return { own, issues: own && notice.kind === 'issues' ? notice.issues : [] };
}
