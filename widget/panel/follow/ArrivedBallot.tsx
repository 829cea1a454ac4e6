import type { PanelMessages } from '#messages/vi/panel';
import type { Spoken } from '#protocol/text';

interface ArrivedBallotProps {
  readonly title: Spoken | undefined;
  /** RFC 3339. */
  readonly at: string;
  readonly messages: PanelMessages;
}

/** A ballot that has just been received; what was chosen is said nowhere. */
export function ArrivedBallot({ title, at, messages }: ArrivedBallotProps) {
  return (
    <li>
      <p>
        <strong>{messages.state.ballotReceived}</strong>
      </p>
      <p class="hint" lang={title?.lang}>
        {title?.text}
      </p>
      <p class="hint">{messages.receipt.receivedAt(at)}</p>
    </li>
  );
}
