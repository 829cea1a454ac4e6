import type { Way } from '../contender';

/** What is waited for, and from when. */
export interface Wanted {
  readonly way: Way;
  /** From the next click, as the browser's own clock has it, or from now. */
  readonly from: 'click' | 'now';
  /** Milliseconds after which it will not come any more. */
  readonly patience: number;
}

/** Its middle, and when the frame that shows it first had been drawn, in ms from the beginning. */
export interface Seen {
  readonly ms: number;
  readonly x: number;
  readonly y: number;
}

/** Runs in the page, so it takes nothing from around it. `null` when it did not come. */
export async function untilSeen({ way, from, patience }: Wanted): Promise<Seen | null> {
  const look = () => {
    const found = way.reduce<Element | null | undefined>(
      (above, selector, depth) => (depth === 0 ? document : above?.shadowRoot)?.querySelector(selector),
      null,
    );
    if (!found?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    const { left, top, width, height } = found.getBoundingClientRect();
    return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
  };
  const start =
    from === 'now'
      ? performance.now()
      : await new Promise<number>((resolve) => {
          addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
        });
  for (;;) {
    await new Promise(requestAnimationFrame);
    const place = look();
    if (place) {
      // A message comes after the frame that is about to be drawn.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      return { ...place, ms: performance.now() - start };
    }
    if (performance.now() - start > patience) return null;
  }
}
