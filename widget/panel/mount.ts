import { Fragment, h, render } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';
import type { PanelMessages } from '#messages/vi/panel';
import type { Outbox } from '#outbox/outbox';
import panelCss from '#styles/panel.css?inline';
import tokensCss from '#styles/tokens.css?inline';
import { App, type AppProps, screenOf } from './App';
import { isBegun } from './begun';
import type { MountContext, Mounted, Panel } from './context';
import { createAnnouncer } from './frame/announce';
import { createDialog } from './frame/dialog';
import { KEYS, keepFromPage } from './frame/keepFromPage';
import { keepInSight } from './frame/keepInSight';
import { UNTOUCHED } from './frame/takeFocus';
import { tellPage } from './frame/tellPage';
import { createKept, forgetPerson, isAnswering, unsent } from './kept';
import { living, reading } from './living';
import { ABOUT, type Screen } from './screens';

/** The panel in one language. */
export function createPanel(own: PanelMessages): Panel {
  return {
    kit: {
      jsx: { jsx, jsxs, Fragment },
      living: { living, reading },
    },
    isBegun,
    mount(context) {
      const messages = context.reword('panel', own, context.root);
      context.host.lang = messages.lang;
      context.adopt(tokensCss + panelCss);
      const forget = tellPage(context.host, context.post.outbox);
      const { say, end } = createAnnouncer(context.host);
      const { topic, commune } = context.settings;
      const app = { context, messages, say, kept: createKept(topic, commune) };
      const mounted = context.inline ? mountInline(app) : mountDialog(app);
      return {
        ...mounted,
        destroy() {
          forget();
          mounted.destroy();
          end();
        },
      };
    },
  };
}

/** What an App is given that does not change from one opening to the next. */
type Lasting = Omit<AppProps, 'first' | 'opened' | 'leave' | 'stay'>;

/** How each panel on the page begins anew: those of one outbox are one person's. */
const panels = new WeakMap<Outbox, Set<() => void>>();

/** Whoever comes next at a shared device finds nothing of who leaves, wherever on the page it stands. */
function endPerson({ context }: Lasting): void {
  const { shared, outbox } = context.post;
  if (!shared.is()) return;
  outbox.newPerson();
  for (const begin of panels.get(outbox) ?? []) begin();
}

/** @param draw draws the panel, as for somebody who has not been here. Returns how to stop. */
function onNextPerson({ context, kept }: Lasting, draw: () => void): () => void {
  const { outbox } = context.post;
  const all = panels.get(outbox) ?? new Set();
  panels.set(outbox, all);
  const begin = () => {
    forgetPerson(kept);
    draw();
  };
  all.add(begin);
  return () => void all.delete(begin);
}

/** How the citizen leaves: at once, or, where a shared device would take something from them, when they say so twice. */
function createLeaving({ context, kept }: Lasting, draw: () => void, end: () => void) {
  const leaving = {
    stay: null as (() => void) | null,
    async leave() {
      const { shared, outbox } = context.post;
      if (!shared.is() || leaving.stay) return end();
      const resting = context.root.activeElement as HTMLElement | null;
      Object.assign(kept, await unsent(outbox));
      if (!isAnswering(kept) && kept.waiting + kept.parked === 0) return end();
      leaving.stay = () => {
        leaving.stay = null;
        draw();
        resting?.focus();
      };
      draw();
    },
  };
  return leaving;
}

function mountInline(app: Lasting): Mounted {
  const { context, messages } = app;
  const place = document.createElement('section');
  place.className = `panel inline ${UNTOUCHED}`;
  // Return in a field presses the button, so it is a click too.
  place.addEventListener('click', () => place.classList.remove(UNTOUCHED));
  keepInSight(place);
  keepFromPage(place, KEYS);
  place.setAttribute('part', 'panel');
  const { view, consultation } = context.inline as NonNullable<MountContext['inline']>;
  // A page may have several: each is a landmark, which is to be told from the others.
  const { ask, consult, sent } = messages.home;
  place.setAttribute('aria-label', `${messages.title}: ${{ ask, consult, follow: sent }[view]}`);
  context.root.appendChild(place);
  const first: Screen =
    view === 'consult' && consultation
      ? { kind: 'consultation', id: consultation, at: ABOUT }
      : screenOf(view);
  let person = 0;
  const draw = () => render(h(App, { ...app, key: person, first, opened: 0, ...leaving }), place);
  const leaving = createLeaving(app, draw, () => {
    leaving.stay = null;
    endPerson(app);
  });
  const forget = onNextPerson(app, () => {
    person += 1;
    draw();
  });
  draw();
  return {
    open() {
      place.classList.remove(UNTOUCHED);
      place.scrollIntoView();
      place.querySelector<HTMLElement>('h2')?.focus();
    },
    close: () => endPerson(app),
    destroy() {
      forget();
      render(null, place);
    },
  };
}

function mountDialog(app: Lasting): Mounted {
  const { context } = app;
  const { host, root, launcher } = context;
  let opener: HTMLElement | null = null;
  let visit = 0;
  let opened = 0;
  let first: Screen = { kind: 'home' };
  const draw = () => render(h(App, { ...app, key: visit, first, opened, ...leaving }), dialog.element);
  const leaving = createLeaving(app, draw, () => dialog.close());
  const dialog = createDialog(root, app.messages.title, leaving.leave, () => {
    leaving.stay = null;
    endPerson(app);
    launcher?.setAttribute('aria-expanded', 'false');
    // A page may have taken away what opened it, or closed the menu that it stands in.
    (opener?.getClientRects().length ? opener : launcher)?.focus();
  });
  const forget = onNextPerson(app, () => {
    visit = 0;
    first = { kind: 'home' };
    render(null, dialog.element);
    // Somebody may have left by a panel in the page while this one was open beside it.
    if (dialog.isOpen()) draw();
  });
  return {
    open(asked, from) {
      const view = asked && context.settings.views.includes(asked) ? asked : undefined;
      opener = from;
      // Reopening keeps the screen and what was typed on it; naming a view goes there, unless a question is just being stored.
      if (visit === 0 || (view && !app.kept.submitting)) visit += 1;
      first = view ? screenOf(view) : { kind: 'home' };
      const alreadyThere = dialog.element.hasChildNodes();
      opened += 1;
      dialog.open();
      launcher?.setAttribute('aria-expanded', 'true');
      draw();
      if (alreadyThere) dialog.element.querySelector<HTMLElement>('h2')?.focus();
      host.dispatchEvent(new CustomEvent('gop-y:open', { bubbles: true, composed: true }));
    },
    close() {
      if (dialog.isOpen()) dialog.close();
      else endPerson(app);
    },
    destroy() {
      forget();
      render(null, dialog.element);
      dialog.remove();
    },
  };
}
