import type { PanelMessages } from '#messages/vi/panel';
import type { SharedDevice } from '#outbox/sharedDevice';

export interface SharedSwitchProps {
  readonly shared: SharedDevice;
  readonly messages: PanelMessages;
  readonly changed?: () => void;
}

/** "I'm on a shared device", wherever something may be submitted. Where the portal says that it always is, it says so. */
export function SharedSwitch({ shared, messages, changed }: SharedSwitchProps) {
  if (!shared.asks) return <p class="hint">{messages.shared.always}</p>;
  return (
    <label class="choice wish">
      <input
        type="checkbox"
        defaultChecked={shared.is()}
        onChange={({ currentTarget }) => {
          shared.set(currentTarget.checked);
          changed?.();
        }}
      />
      <span>{messages.shared.switch}</span>
    </label>
  );
}
