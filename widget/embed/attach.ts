import type { Mounted } from '#panel/context';
import launcherCss from '#styles/launcher.css?inline';
import { dye } from './accent';
import { drawLauncher } from './launcher';
import { takeOverLinks } from './links';
import { builtIn, VIEWS, type View, viewOf } from './settings';
import type { Shared } from './shared';
import { adoptSheet } from './sheet';
import { stepAside } from './stepAside';
import { onPageLook, resolveTheme } from './theme';

/** A `<gop-y>` that is on the page. */
export interface Attached {
  /** Resolves to whether it opened. */
  open(view?: View, opener?: Element | null): Promise<boolean>;
  close(): void;
  destroy(): void;
}

/**
 * Gives the element its shadow root and its launcher, or, with a view of its own, its place in the article.
 * One whose view does not exist is named to the webmaster and shows only what the page put into it.
 */
export function attach(host: HTMLElement, shared: Shared): Attached | undefined {
  const { settings, parts } = shared;
  const named = host.getAttribute('view');
  const view = viewOf(named);
  if (named !== null && !view) {
    shared.complain(`view="${named}" must be ${VIEWS.join(' ')}`);
    return undefined;
  }
  // Its own from before, where a page has put it back.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const adopt = (css: string) => adoptSheet(root, css, shared.nonce);
  // What the page put into an inline tag: shown in the page's own look until the form is drawn in its place.
  const floor = view && host.firstElementChild ? root.appendChild(document.createElement('slot')) : null;
  const { button, say } = drawLauncher(shared.messages);
  const undo = [parts.enter()];
  let mounted: Mounted | undefined;
  let mounting: Promise<Mounted | undefined> | undefined;
  let gone = false;

  /** `undefined`: somebody has begun with what stands in its place, and keeps it. */
  async function loadAndMount(): Promise<Mounted | undefined> {
    const [panel, post, reword] = await parts.all();
    if (gone) throw new Error('the element was destroyed while it was loading');
    if (mounted) return mounted;
    if (floor) {
      if (panel.isBegun(host)) return undefined;
      floor.remove();
      dress();
    }
    // Without a launcher it has not been drawn yet.
    paint();
    mounted = panel.mount({
      host,
      root,
      adopt,
      settings,
      post,
      reword,
      loadConsult: parts.loadConsult,
      report,
      inline: view ? { view, consultation: host.getAttribute('consultation') } : null,
      launcher: button,
    });
    if (view) button.remove();
    return mounted;
  }

  const mount = () => {
    mounting = loadAndMount();
    return mounting;
  };

  const report = (message: string) => {
    shared.complain(message);
    host.dispatchEvent(
      new CustomEvent('gop-y:error', { bubbles: true, composed: true, detail: { message } }),
    );
  };

  const failed = ({ message }: Error) => {
    if (gone) return false;
    say('failed');
    // In an article a failed file leaves the button in the form's place, unless something stands there.
    if (!floor) root.appendChild(button);
    report(message);
    return false;
  };

  async function open(wanted?: View, opener: Element | null = document.activeElement): Promise<boolean> {
    if (gone) return false;
    say('busy');
    try {
      // A portal may have cleared its page of what it does not know.
      if (!host.isConnected) document.documentElement.appendChild(host);
      const it = await mount();
      it?.open(wanted, opener as HTMLElement | null);
      say('ready');
      return it !== undefined;
    } catch (error) {
      return failed(error as Error);
    }
  }

  const paint = () => {
    const theme = resolveTheme(settings.theme);
    host.setAttribute('theme', theme);
    dye(host, settings.accent, theme);
  };
  const dress = () => {
    adopt(launcherCss);
    undo.push(onPageLook(host, paint));
  };
  if (!floor) dress();
  host.lang = button.lang = builtIn(settings.lang);
  button.onclick = () => void open(undefined, button);
  if (view) {
    // An article may stand far below the fold; its form is fetched when the reader comes near.
    const near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        mount().catch(failed);
      },
      { rootMargin: '400px' },
    );
    near.observe(host);
    undo.push(() => near.disconnect());
  } else {
    say('ready');
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    host.setAttribute('launcher', settings.launcher);
    root.appendChild(button);
    undo.push(takeOverLinks(document, { open, ...parts }), stepAside(host, document));
  }

  return {
    open,
    // Also while it is still loading: what was asked last holds.
    close: () =>
      void mounting?.then(
        (it) => it?.close(),
        () => {},
      ),
    destroy() {
      gone = true;
      for (const step of undo) step();
      mounted?.destroy();
      while (root.firstChild) root.firstChild.remove();
      root.adoptedStyleSheets = [];
    },
  };
}
