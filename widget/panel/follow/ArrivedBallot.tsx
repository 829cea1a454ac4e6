import type { PanelMessages } from '#messages/vi/panel';
import type { Spoken } from '#protocol/text';
import { StateLine } from '../sent/StateLine';

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
      <StateLine tone="ok" title={messages.state.ballotReceived} />
      <p lang={title?.lang}>{title?.text}</p>
      <p class="hint">{messages.receipt.receivedAt(at)}</p>
    </li>
  );
}
