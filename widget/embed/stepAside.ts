import { listen } from './listen';

/**
 * Lets a fixed launcher never hide what has the page's focus (WCAG 2.2, 2.4.11): while a focused element of the page
 * lies under it, the host element carries `aside`. Returns how to stop.
 */
export function stepAside(host: HTMLElement, page: Document): () => void {
  return listen(page, ['focusin', 'focusout', 'scroll'], () => {
    const focused = page.activeElement;
    if (!focused || focused === page.body || focused === host) {
      host.removeAttribute('aside');
      return;
    }
    const a = host.getBoundingClientRect();
    const b = focused.getBoundingClientRect();
    const under = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    // A focused region larger than the screen is a scroll area, not a control that could be hidden.
    host.toggleAttribute('aside', under && b.height < innerHeight / 2);
  });
}
