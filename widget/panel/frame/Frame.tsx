import type { ComponentChildren } from 'preact';
import type { PanelMessages } from '#messages/vi/panel';
import { Icon } from './Icon';

interface FrameProps {
  readonly messages: PanelMessages;
  /** `null`: nothing to go back to. */
  readonly back: (() => void) | null;
  /** What has to be answered first, or `null`. */
  readonly asked: ComponentChildren;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** The bar that stays while screens change. */
export function Frame({ messages, back, asked, close, children }: FrameProps) {
  return (
    <>
      <div class="bar">
        {back && (
          <button type="button" class="plain back" onClick={back}>
            <Icon>
              <path d="M14 6l-6 6 6 6" />
            </Icon>
            <span class="hidden">{messages.back}</span>
          </button>
        )}
        <p>{messages.title}</p>
        <button type="button" class="plain" onClick={close}>
          <Icon>
            <path d="M6 6l12 12M18 6L6 18" />
          </Icon>
          <span class="hidden">{messages.close}</span>
        </button>
      </div>
      {asked}
      <div class="scroll">{children}</div>
    </>
  );
}
