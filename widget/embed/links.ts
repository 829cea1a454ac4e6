import { VIEWS, type View } from './settings';

/** A link that opens the panel instead of leading away: `<a data-gop-y>` or `<a data-gop-y="ask">`. */
export interface LinkActions {
  /** Resolves to whether it opened. */
  open(view: View | undefined, opener: HTMLElement): Promise<boolean>;
  prefetch(): void;
}

/**
 * Takes over every `a[data-gop-y]`, also those that come later, by listening on the document.
 * A press that asks for a new tab or window keeps its meaning. Returns how to let go.
 */
export function takeOverLinks(page: Document, actions: LinkActions): () => void {
  const linkOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-gop-y]') : null;
  const press = (event: MouseEvent) => {
    const link = linkOf(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    const view = VIEWS.find((known) => known === link.getAttribute('data-gop-y'));
    // What cannot open here is open there: the link still leads on.
    void actions.open(view, link).then((opened) => opened || page.location.assign(link.href));
  };
  const near = (event: Event) => {
    if (linkOf(event)) actions.prefetch();
  };
  const hints = ['pointerover', 'focusin', 'touchstart'] as const;
  page.addEventListener('click', press);
  for (const hint of hints) page.addEventListener(hint, near, { passive: true });
  return () => {
    page.removeEventListener('click', press);
    for (const hint of hints) page.removeEventListener(hint, near);
  };
}
