import type { PanelMessages } from '#messages/vi/panel';
import { takeFocus } from './frame/takeFocus';
import { isAnswering, type Kept } from './kept';

interface LeavingProps {
  readonly messages: PanelMessages;
  readonly kept: Kept;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Asked once of who leaves a shared device and would lose something; the way back has the focus. */
export function Leaving({ messages, kept, leave, stay }: LeavingProps) {
  const words = messages.shared;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls of a form.
    <div class="note" role="group" aria-label={words.doneAsk}>
      <strong>{words.doneAsk}</strong>
      {isAnswering(kept) && <p>{words.doneDraft}</p>}
      {kept.waiting > 0 && <p>{words.doneWaiting}</p>}
      {kept.parked > 0 && <p>{words.doneParked}</p>}
      <div class="actions">
        <button type="button" ref={takeFocus} onClick={stay}>
          {words.stay}
        </button>
        <button type="button" onClick={leave}>
          {words.done}
        </button>
      </div>
    </div>
  );
}
