import type { ConsultMessages } from '#messages/vi/consult';
import type { Voter } from './voter';

interface VoterNoteProps {
  readonly voter: Voter;
  readonly messages: ConsultMessages;
}

/** Whether this device has sent a ballot, when, and that somebody else at it may send one of their own. */
export function VoterNote({ voter, messages }: VoterNoteProps) {
  const sent = voter.sent();
  if (!sent) return null;
  if (voter.isAnother()) {
    return (
      <div class="note">
        <p>{messages.another.is}</p>
        <button type="button" onClick={() => voter.be('same')}>
          {messages.another.undo}
        </button>
      </div>
    );
  }
  return (
    <div class="note">
      <p>{sent.kind === 'waits' ? messages.waiting : messages.already(sent.at)}</p>
      {voter.canChange() && (
        <button type="button" onClick={() => voter.be('another')}>
          {messages.another.offer}
        </button>
      )}
    </div>
  );
}
