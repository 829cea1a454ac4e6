import type { LauncherMessages } from '#messages/vi/launcher';
import launcherCss from '#styles/launcher.css?inline';
import tokensCss from '#styles/tokens.css?inline';
import type { Mounted } from '#panel/mount';
import { drawLauncher } from './launcher';
import { type LinkActions, takeOverLinks } from './links';
import { createLiveRegions } from './liveRegions';
import type { PartsLoader } from './parts';
import { type Settings, VIEWS, type View } from './settings';
import { adoptSheet } from './sheet';
import { stepAside } from './stepAside';
import { resolveTheme } from './theme';

/** What every `<gop-y>` of a page shares. */
export interface Shared {
  readonly settings: Settings;
  readonly messages: LauncherMessages;
  readonly parts: PartsLoader;
  readonly nonce: string;
  readonly warn: (message: string, error: unknown) => void;
}

/**
 * `<gop-y>`: the launcher and its panel, or with `view="ask|follow|consult"` a form in the text of an article.
 *
 * Events, all bubbling, none with a citizen's words in `detail`:
 * `gop-y:open` · `gop-y:stored` · `gop-y:delivered` · `gop-y:parked` (`{id}`) · `gop-y:error` (`{message}`)
 */
export function createElementClass(shared: Shared) {
  return class GopY extends HTMLElement {
    #stop: (() => void)[] = [];
    #mounted: Promise<Mounted> | undefined;
    #say: ReturnType<typeof drawLauncher>['say'] = () => {};
    #button: HTMLButtonElement | undefined;

    connectedCallback(): void {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      adoptSheet(root, tokensCss + launcherCss, shared.nonce);
      root.appendChild(document.createElement('slot'));
      this.lang = shared.settings.lang;
      this.setAttribute('theme', resolveTheme(shared.settings.theme, this));
      this.append(...createLiveRegions());
      if (this.#view) this.#mountWhenNear();
      else this.#drawLauncher(root);
    }

    get #view(): View | undefined {
      return VIEWS.find((view) => view === this.getAttribute('view'));
    }

    #drawLauncher(root: ShadowRoot): void {
      this.setAttribute('launcher', shared.settings.launcher);
      const { button, say } = drawLauncher(shared.messages);
      say('ready');
      this.#say = say;
      this.#button = button;
      button.onclick = () => void this.open(undefined, button);
      button.onpointerenter = button.onfocus = shared.parts.prefetch;
      button.addEventListener('touchstart', shared.parts.prefetch, { passive: true });
      root.appendChild(button);
      const links: LinkActions = {
        open: (view, opener) => void this.open(view, opener),
        prefetch: shared.parts.prefetch,
      };
      this.#stop.push(takeOverLinks(document, links), stepAside(this, document));
    }

    /** An article may stand far below the fold; its form is fetched when the reader comes near. */
    #mountWhenNear(): void {
      const near = new IntersectionObserver(
        ([seen]) => {
          if (!seen?.isIntersecting) return;
          near.disconnect();
          this.#mount().catch((error: unknown) => this.#failed(error));
        },
        { rootMargin: '400px' },
      );
      near.observe(this);
      this.#stop.push(() => near.disconnect());
    }

    #mount(): Promise<Mounted> {
      this.#mounted =
        this.#mounted ??
        shared.parts.all().then(({ panel, post, consult }) =>
          panel.mount({
            host: this,
            root: this.shadowRoot as ShadowRoot,
            adopt: (css) => adoptSheet(this.shadowRoot as ShadowRoot, css, shared.nonce),
            settings: shared.settings,
            post,
            loadConsult: consult,
            inline: this.#view ? { view: this.#view, consultation: this.getAttribute('consultation') } : null,
            launcher: this.#button ?? null,
          }),
        );
      this.#mounted.catch(() => {
        this.#mounted = undefined;
      });
      return this.#mounted;
    }

    /** Opens the panel, at its first screen or at one view. Resolves when it is open, or has said that it cannot. */
    async open(view?: View, opener: HTMLElement | null = this.#button ?? null): Promise<void> {
      this.#say('busy');
      try {
        (await this.#mount()).open(view, opener);
        this.#say('ready');
      } catch (error) {
        this.#say('failed');
        this.#failed(error);
      }
    }

    /** Closes the panel; what was typed is still there when it opens again. */
    close(): void {
      this.#mounted?.then((mounted) => mounted.close()).catch(() => {});
    }

    /** Takes this element out with all that it set up. What waits to be sent stays on the device. */
    destroy(): void {
      for (const stop of this.#stop.splice(0)) stop();
      this.#mounted?.then((mounted) => mounted.destroy()).catch(() => {});
      if (!this.#view) void shared.parts.stop();
      this.remove();
    }

    #failed(error: unknown): void {
      const message = error instanceof Error ? error.message : String(error);
      shared.warn(message, error);
      this.dispatchEvent(new CustomEvent('gop-y:error', { bubbles: true, composed: true, detail: { message } }));
    }
  };
}
