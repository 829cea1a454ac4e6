import { type Attached, attach, type Shared } from './attach';
import type { View } from './settings';

/**
 * `<gop-y>`: the launcher and its panel, or with `view="ask|follow|consult"` a form in the text of an article.
 *
 * Events, all bubbling, none with a citizen's words in `detail`:
 * `gop-y:open` · `gop-y:stored` · `gop-y:delivered` · `gop-y:parked` (`{id}`) · `gop-y:error` (`{message}`)
 */
export function createElementClass(shared: Shared) {
  return class GopY extends HTMLElement {
    private attached: Attached | undefined;

    connectedCallback(): void {
      this.attached ??= attach(this, shared);
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

    /** Takes this element out with all that it set up. What waits to be sent stays on the device. */
    destroy(): void {
      this.attached?.destroy();
      this.remove();
    }
  };
}
