import type { LauncherMessages } from '#messages/vi/launcher';
import type { Mounted } from '#panel/context';
import launcherCss from '#styles/launcher.css?inline';
import { drawLauncher } from './launcher';
import { takeOverLinks } from './links';
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
  readonly warn: (message: string) => void;
}

/** A `<gop-y>` that is on the page. */
export interface Attached {
  /** Resolves to whether it opened. */
  open(view?: View, opener?: HTMLElement): Promise<boolean>;
  close(): void;
  destroy(): void;
}

/** Gives the element its shadow root and its launcher, or, with a view of its own, its place in the article. */
export function attach(host: HTMLElement, shared: Shared): Attached {
  const { settings, parts } = shared;
  const root = host.attachShadow({ mode: 'open' });
  const adopt = (css: string) => adoptSheet(root, css, shared.nonce);
  const view = VIEWS.find((known) => known === host.getAttribute('view'));
  const launcher = view ? null : drawLauncher(shared.messages);
  const undo: (() => void)[] = [];
  let mounted: Promise<Mounted> | undefined;

  function mount(): Promise<Mounted> {
    mounted =
      mounted ??
      parts.all().then(({ panel, post, loadConsult }) =>
        panel.mount({
          host,
          root,
          adopt,
          settings,
          post,
          loadConsult,
          inline: view ? { view, consultation: host.getAttribute('consultation') } : null,
          launcher: launcher && launcher.button,
        }),
      );
    mounted.catch(() => {
      mounted = undefined;
    });
    return mounted;
  }

  async function open(
    wanted?: View,
    opener: HTMLElement | null = launcher && launcher.button,
  ): Promise<boolean> {
    launcher?.say('busy');
    try {
      // A portal that swaps its body takes the launcher away with it.
      if (!host.isConnected) document.body.appendChild(host);
      (await mount()).open(wanted, opener);
      launcher?.say('ready');
      return true;
    } catch (error) {
      const { message } = error as Error;
      launcher?.say('failed');
      shared.warn(message);
      host.dispatchEvent(
        new CustomEvent('gop-y:error', { bubbles: true, composed: true, detail: { message } }),
      );
      return false;
    }
  }

  /** In an article a failed file leaves a button in its place. */
  function mountInline(): void {
    mount().catch(({ message }: Error) => {
      shared.warn(message);
      const again = drawLauncher(shared.messages);
      again.say('failed');
      again.button.onclick = () => {
        again.button.remove();
        mountInline();
      };
      root.appendChild(again.button);
    });
  }

  adopt(launcherCss);
  root.appendChild(document.createElement('slot'));
  host.lang = settings.lang;
  host.setAttribute('theme', resolveTheme(settings.theme));
  host.append(...createLiveRegions());
  if (launcher) {
    const { button, say } = launcher;
    say('ready');
    host.setAttribute('launcher', settings.launcher);
    button.onclick = () => void open();
    button.onpointerenter = button.onfocus = button.ontouchstart = parts.prefetch;
    root.appendChild(button);
    undo.push(takeOverLinks(document, { open, prefetch: parts.prefetch }), stepAside(host, document));
  } else {
    // An article may stand far below the fold; its form is fetched when the reader comes near.
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        mountInline();
      },
      { rootMargin: '400px' },
    );
    near.observe(host);
    undo.push(() => near.disconnect());
  }

  return {
    open,
    close: () => void mounted?.then((it) => it.close()).catch(() => {}),
    destroy() {
      for (const step of undo) step();
      void mounted?.then((it) => it.destroy()).catch(() => {});
    },
  };
}
