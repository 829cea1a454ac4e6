import type { Finding } from '#doctor/finding';
import { type Attached, attach } from './attach';
import { whenRead } from './listen';
import type { View } from './settings';
import type { Shared } from './shared';

/** Where a page is only written, as on a server, there is nothing to extend; and nothing of it is ever made there. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<gop-y>`: the launcher and its panel, or with `view="ask|follow|consult"` a form in the text of an article.
 *
 * Events, all bubbling, none with a citizen's words in `detail`:
 * `gop-y:open` · `gop-y:stored` · `gop-y:delivered` · `gop-y:parked` (`{id}`) · `gop-y:error` (`{message}`)
 *
 * @param sharedOf asked when one comes onto the page; `undefined`: the settings are not known yet
 */
export function createElementClass(sharedOf: () => Shared | undefined) {
  return class GopY extends Base {
    private attached: Attached | undefined;
    private shared: Shared | undefined;
    /** The script's own stands beside the body and outlives whatever a portal does with its page. */
    private stays = false;

    connectedCallback(): void {
      this.stays = this.parentNode === document.documentElement;
      this.shared = sharedOf();
      const { shared } = this;
      const join = () => {
        if (shared && this.isConnected) this.attached ??= attach(this, shared);
      };
      // What stands in an inline tag that is only just being read has not come yet.
      if (this.hasAttribute('view')) whenRead(document, join);
      else join();
    }

    disconnectedCallback(): void {
      // One that is only moved is back by then.
      if (!this.stays) setTimeout(() => this.isConnected || this.detach());
    }

    private detach(): void {
      this.attached?.destroy();
      this.attached = undefined;
    }

    /** Opens the panel, at its first screen or at one view. Resolves to whether it did. */
    async open(view?: View): Promise<boolean> {
      return (await this.attached?.open(view)) ?? false;
    }

    /**
     * Closes the panel; what was typed is still there when it opens again. On a shared device a new person begins, and
     * the page that closes it, as a kiosk does when nobody is there any more, is not asked what that takes away.
     */
    close(): void {
      this.attached?.close();
    }

    /**
     * For whoever embeds it: looks for what is wrong with the page, its policy and the endpoint, prints it in plain words
     * and resolves to it. Keeps nothing and reads nothing that was typed.
     */
    async doctor(): Promise<readonly Finding[]> {
      const examine = await this.shared?.parts
        .loadDoctor()
        .catch(({ message }: Error) =>
          this.shared?.complain(`${message}: look from outside, npx -p gop-y gop-y-doctor PAGE-ADDRESS`),
        );
      return examine?.() ?? [{ code: 'not-looked', level: 'wrong' }];
    }

    /**
     * Takes this element out with all that it set up. What waits to be sent stays on the device; what only memory holds, as
     * on a shared one, goes with the last element.
     */
    destroy(): void {
      this.detach();
      this.remove();
    }
  };
}
