import type { BallotInHand } from '#device/ballotDraft';
import type { KeptDraft } from '#device/drafts';
import type { ConsultMessages } from '#messages/vi/consult';

interface BallotFoundProps {
  readonly draft: KeptDraft<BallotInHand>;
  readonly messages: ConsultMessages;
  readonly resume: () => void;
  readonly forget: () => void;
}

/** A ballot that was begun on an earlier visit. What becomes of it is said first: what is answered beside it would not be kept. */
export function BallotFound({ draft, messages, resume, forget }: BallotFoundProps) {
  return (
    <div class="note">
      <p>{messages.draftFound(new Date(draft.at).toISOString())}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={pressed(resume)}>
          {messages.resume}
        </button>
        <button type="button" onClick={pressed(forget)}>
          {messages.forgetDraft}
        </button>
      </div>
    </div>
  );
}

/** The button is about to go; whoever pressed it is led to the top of the screen. */
const pressed =
  (act: () => void) =>
  ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    (currentTarget.getRootNode() as ShadowRoot).querySelector<HTMLElement>('h2')?.focus();
    act();
  };
