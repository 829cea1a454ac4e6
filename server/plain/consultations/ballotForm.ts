import type { Ballot } from '../../../widget/protocol/ballot';
import { type Consultation, itemsOf } from '../../../widget/protocol/consultation';
import { isSlug, isSubmissionId, type SubmissionId } from '../../../widget/protocol/ids';
import type { Unfinished } from '../../../widget/protocol/items/items';
import { formOf } from './items/forms';
import { itemsNamed, textOf } from './items/names';
import { stance } from './items/stance';
import { withoutVersions } from './items/versioned';

/** A ballot's form: as it is first shown, or as it was sent. Nothing is right about it yet but id and token. */
export interface BallotForm {
  /** With the token minted when the form was first shown, and kept through corrections: a second press sends nothing twice. */
  readonly id: SubmissionId;
  /** This ballot's alone: 32 hexadecimal digits. */
  readonly token: string;
  /** The version of the text that was on the page. */
  readonly draft: string;
  /** By item, everything that is asked. */
  readonly given: ReadonlyMap<string, Unfinished>;
  /** Opinions on clauses that the text does not have any more. */
  readonly gone: readonly Unfinished[];
}

type AskedIn = Pick<Consultation, 'items' | 'text' | 'draft'>;

/** Nothing is chosen for the citizen. */
export const blankBallot = (consultation: AskedIn, randomId: () => string): BallotForm =>
  ballotForm(new FormData(), consultation, randomId);

/** Never fails: what is missing or damaged is as if it had been left empty. */
export function ballotForm(sent: FormData, consultation: AskedIn, randomId: () => string): BallotForm {
  const form = withoutVersions(sent);
  const id = textOf(form, 'id');
  const token = textOf(form, 'token');
  const draft = textOf(form, 'draft');
  const items = itemsOf(consultation);
  const given = new Map(items.map((item) => [item.id, formOf(item.kind).read(form, item.id)]));
  const isEarlier = draft !== consultation.draft;
  return {
    id: isSubmissionId(id) ? id : randomId(),
    token: /^[0-9a-f]{32}$/.test(token) ? token : randomId().replaceAll('-', ''),
    draft: isSlug(draft) ? draft : consultation.draft,
    given,
    gone: isEarlier
      ? itemsNamed(form)
          .filter((item) => !given.has(item))
          .map((item) => stance.read(form, item))
      : [],
  };
}

/** What is sent of it, always the same bytes for the same form. */
export function ballotOf(form: BallotForm, consultation: string): Ballot {
  const { id, token, draft, given, gone } = form;
  return {
    v: 1,
    id,
    kind: 'ballot',
    consultation,
    draft,
    answers: [...given.values(), ...gone].flatMap((one) => formOf(one.kind).answer(one) ?? []),
    // Nothing on the device remembers the token, so that there never is a second.
    revision: 1,
    credential: { kind: 'device', token },
  };
}
