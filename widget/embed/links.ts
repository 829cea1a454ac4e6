import { listen } from './listen';
import { type View, viewOf } from './settings';

/** What a link or the launcher may ask for. */
export interface LinkActions {
  /** Resolves to whether it opened. */
  open(view: View | undefined, opener: HTMLElement): Promise<boolean>;
  /** It may be pressed next: files only. */
  prefetch(): void;
  /** It is being pressed: a finger stays down for a tenth of a second, in which much can be got ready. */
  prepare(): void;
}

/**
 * Takes over every `a[data-gop-y]`, also those that come later, by listening on the document. A press that asks for
 * a new tab or window keeps its meaning. Returns how to let go.
 */
export function takeOverLinks(page: Document, actions: LinkActions): () => void {
  const closest = (event: Event, selector: string) =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
  const press = (event: MouseEvent) => {
    const link = closest(event, 'a[data-gop-y]');
    const elsewhere = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    // What cannot open here is open there: the link still leads on.
    void actions
      .open(viewOf(link.getAttribute('data-gop-y')), link)
      .then((opened) => opened || page.location.assign(link.href));
  };
  const at = (act: () => void) => (event: Event) => {
    if (closest(event, 'a[data-gop-y],gop-y')) act();
  };
  const undo = [
    listen(page, ['click'], press),
    listen(page, ['pointerover', 'focusin'], at(actions.prefetch)),
    listen(page, ['pointerdown'], at(actions.prepare)),
  ];
  return () => {
    for (const step of undo) step();
  };
}
