import { listen } from './listen';

/** Keys, since nothing else tells the page that the focus has gone from one control of a component to the next. */
const TELLING = ['focusin', 'focusout', 'keyup', 'scroll'];

/**
 * Lets a fixed launcher never hide what has the page's focus (WCAG 2.2, 2.4.11): while a focused element of the page,
 * or of a form of ours in its text, lies under it, the host element carries `aside`. Returns how to stop.
 */
export function stepAside(host: HTMLElement, page: Document): () => void {
  const look = () => {
    let focused = page.activeElement;
    if (!focused || focused === page.body || focused === host) {
      host.removeAttribute('aside');
      return;
    }
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const a = host.getBoundingClientRect();
    const b = focused.getBoundingClientRect();
    const under = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    // A focused region as large as the screen is a scroll area, not a control that could be hidden.
    host.toggleAttribute('aside', under && b.height < innerHeight);
  };
  // A form of ours keeps its keys to itself, and an area that scrolls its scrolling.
  return listen(page, TELLING, look, true);
}
