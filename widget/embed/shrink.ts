import { listen } from './listen';

/** What a hand that rests on the screen moves, in px. */
const REST = 16;

/**
 * Marks the launcher with `small` while somebody reads on down the page: on a phone it then covers less of it. Upward,
 * and at the top, it is whole again. Returns how to stop.
 */
export function shrink(host: HTMLElement, page: Document): () => void {
  let last = scrollY;
  return listen(page, ['scroll'], () => {
    // iOS pulls a page beyond its top, and lets it come down again.
    const at = Math.max(scrollY, 0);
    if (Math.abs(at - last) < REST) return;
    host.toggleAttribute('small', at > last);
    last = at;
  });
}
