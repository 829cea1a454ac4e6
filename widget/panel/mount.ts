import { Fragment, h, render } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';
import type { PanelMessages } from '#messages/vi/panel';
import panelCss from '#styles/panel.css?inline';
import tokensCss from '#styles/tokens.css?inline';
import { App, type AppProps, emptyDraft } from './App';
import type { MountContext, Mounted, Panel } from './context';
import { createAnnouncer } from './frame/announce';
import { createDialog } from './frame/dialog';
import { UNTOUCHED } from './frame/takeFocus';
import { tellPage } from './frame/tellPage';
import { living, reading } from './living';
import type { Screen } from './screens';

/** The panel in one language. */
export function createPanel(messages: PanelMessages): Panel {
  return {
    kit: {
      preact: { h },
      jsx: { jsx, jsxs, Fragment },
      living: { living, reading },
    },
    mount(context) {
      context.adopt(tokensCss + panelCss);
      const forget = tellPage(context.host, context.post.outbox);
      const say = createAnnouncer(context.host);
      const { topic } = context.settings;
      const app = {
        context,
        messages,
        say,
        kept: { question: emptyDraft(topic), topic, edited: null, submitting: false },
      };
      const mounted = context.inline ? mountInline(app) : mountDialog(app);
      return {
        ...mounted,
        destroy() {
          forget();
          mounted.destroy();
        },
      };
    },
  };
}

/** What an App is given that does not change from one opening to the next. */
type Lasting = Omit<AppProps, 'first' | 'close'>;

function mountInline(app: Lasting): Mounted {
  const { context, messages } = app;
  const place = document.createElement('section');
  place.className = `panel inline ${UNTOUCHED}`;
  // Return in a field presses the button, so it is a click too.
  place.addEventListener('click', () => place.classList.remove(UNTOUCHED));
  place.setAttribute('part', 'panel');
  place.setAttribute('aria-label', messages.title);
  context.root.appendChild(place);
  const { view, consultation } = context.inline as NonNullable<MountContext['inline']>;
  const first: Screen = view === 'consult' ? { kind: view, id: consultation } : { kind: view };
  render(h(App, { ...app, first, close: () => {} }), place);
  return {
    open() {
      place.classList.remove(UNTOUCHED);
      place.scrollIntoView();
      place.querySelector<HTMLElement>('h2')?.focus();
    },
    close: () => {},
    destroy: () => render(null, place),
  };
}

function mountDialog(app: Lasting): Mounted {
  const { context } = app;
  const { host, root, launcher } = context;
  let opener: HTMLElement | null = null;
  let visit = 0;
  const dialog = createDialog(root, app.messages.title, () => {
    launcher?.setAttribute('aria-expanded', 'false');
    if (opener?.isConnected) opener.focus();
  });
  return {
    open(asked, from) {
      const view = asked && context.settings.views.includes(asked) ? asked : undefined;
      opener = from;
      // Reopening keeps the screen and what was typed on it; naming a view goes there, unless a question is just being stored.
      if (visit === 0 || (view && !app.kept.submitting)) visit += 1;
      const first: Screen = view === 'consult' ? { kind: view, id: null } : { kind: view ?? 'home' };
      const alreadyThere = dialog.element.hasChildNodes();
      dialog.open();
      launcher?.setAttribute('aria-expanded', 'true');
      render(h(App, { ...app, key: visit, first, close: dialog.close }), dialog.element);
      if (alreadyThere) dialog.element.querySelector<HTMLElement>('h2')?.focus();
      host.dispatchEvent(new CustomEvent('gop-y:open', { bubbles: true, composed: true }));
    },
    close: dialog.close,
    destroy() {
      render(null, dialog.element);
      dialog.remove();
    },
  };
}
