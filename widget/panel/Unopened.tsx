import type { PanelMessages } from '#messages/vi/panel';
import { Title } from './frame/Title';

export interface UnopenedProps {
  readonly messages: PanelMessages;
  readonly again: () => void;
}

/** In place of a screen whose file or content did not come. */
export function Unopened({ messages, again }: UnopenedProps) {
  return (
    <>
      <Title>{messages.unopened}</Title>
      <button type="button" onClick={again}>
        {messages.retry}
      </button>
    </>
  );
}
