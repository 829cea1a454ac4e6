import type { BallotInHand } from '#device/ballotDraft';
import type { ConsultMessages } from '#messages/vi/consult';
import type { PanelParts } from '#panel/parts';
import type { Consultation } from '#protocol/consultation';
import { formOf } from './items/forms';
import { stepsOf } from './steps';
import { wordsIn } from './wordsIn';

interface TooLateProps {
  readonly consultation: Consultation;
  readonly kept: ReadonlyMap<string, BallotInHand>;
  readonly parts: PanelParts;
  readonly messages: ConsultMessages;
}

/** For whoever was still answering when it closed: that nothing was sent, and what they wrote. */
export function TooLate({ consultation, kept, parts, messages }: TooLateProps) {
  const inHand = kept.get(consultation.id);
  if (!inHand) return null;
  const answers = Object.entries(inHand.answers).flatMap(
    ([, { given }]) => formOf(given.kind)?.answer(given) ?? [],
  );
  const words = wordsIn(answers, stepsOf(consultation), messages.lang);
  return (
    <div class="note">
      <p>{messages.tooLate}</p>
      {words && (
        <parts.CopyButton
          text={words}
          label={parts.messages.sent.copy}
          done={parts.messages.receipt.copied}
        />
      )}
    </div>
  );
}
