import type { PanelMessages } from '#messages/vi/panel';
import type { Post } from '#outbox/entry';
import { speak } from './frame/announce';
import { living } from './living';

export interface SharedSwitchProps {
  readonly post: Pick<Post, 'shared' | 'outbox' | 'drafts' | 'ballots'>;
  readonly messages: PanelMessages;
  readonly changed?: () => void;
  /** Shows what the device keeps from before it was called shared. */
  readonly see: () => void;
}

/**
 * "I'm on a shared device", wherever something may be submitted. Where the portal says that it always is, it says so.
 * Who has just turned it on is told of what is kept here all the same; the next person is not.
 */
export const SharedSwitch = living<SharedSwitchProps>(
  ({ redraw }, { post: { shared, outbox, drafts, ballots } }) => {
    let keeps = false;
    const set = async (on: boolean) => {
      shared.set(on);
      // What was just written is nobody else's; where the device does not let go, what follows tells of it.
      if (on) await Promise.all([drafts.forgetOwn(), ballots.forgetOwn()]).catch(() => {});
      // It may have been turned off again before the device answers.
      keeps = on && (await outbox.keeps().catch(() => false)) && shared.is();
      redraw();
    };
    return ({ messages, changed, see }) => {
      const words = messages.shared;
      if (!shared.asks) return <p class="hint">{words.always}</p>;
      return (
        <>
          <label class="choice wish">
            <input
              type="checkbox"
              defaultChecked={shared.is()}
              onChange={({ currentTarget }) => {
                void set(currentTarget.checked);
                changed?.();
              }}
            />
            <span>{words.switch}</span>
          </label>
          {keeps && (
            <div class="note">
              <p ref={speak}>{words.before}</p>
              <button type="button" onClick={see}>
                {words.see}
              </button>
            </div>
          )}
        </>
      );
    };
  },
);
