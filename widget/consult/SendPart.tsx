import type { ConsultMessages } from '#messages/vi/consult';
import type { Attempts } from '#panel/fields/attempts';
import type { ConsultProps } from '#panel/parts';
import type { Voter } from './voter';

interface SendPartProps extends ConsultProps {
  readonly attempts: Attempts;
  readonly voter: Voter;
  readonly messages: ConsultMessages;
}

/** The end of a ballot's form: that nothing could be kept, whether others use the device, and the button. */
export function SendPart({ parts, post, attempts, voter, messages }: SendPartProps) {
  const { SharedSwitch } = parts;
  const later = parts.isOffline() && post.outbox.where() === 'device';
  return (
    <>
      {attempts.failed && (
        <p class="note" ref={parts.speak}>
          {parts.messages.state.failed}
        </p>
      )}
      <SharedSwitch post={post} messages={parts.messages} changed={voter.refresh} />
      <button type="submit" class="primary" part="submit" aria-disabled={attempts.busy}>
        {later ? messages.sendLater : messages.send}
      </button>
    </>
  );
}
