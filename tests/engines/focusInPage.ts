import { inPage } from './inPage';

/** Where the focus stands, seen from something that is looked for. */
export interface Stand {
  /** Which way Tab has to go; `there`: nowhere, also when it is on another choice of the same group. */
  readonly way: 'absent' | 'there' | 'forth' | 'back';
  /** What has the focus, in words; `null`: nothing but the page itself. */
  readonly on: string | null;
  /** Why it is not seen; `null`: a ring is drawn around it, and something of it is in sight (WCAG 2.2, 2.4.11). */
  readonly unseen: string | null;
}

/** @param find source text, as of `named` */
export const standFrom = (find: string): string => `(${stand})(${find})`;

function stand(target: Element | undefined): Stand {
  let focused = document.activeElement ?? document.body;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const root = focused.getRootNode() as ShadowRoot;
  const isUncovered = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
    const there = root.elementFromPoint((left + right) / 2, y);
    return there && (focused.contains(there) || there.contains(focused));
  });
  const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  const groupOf = (element: Element) => element.matches('input[type=radio]') && element.getAttribute('name');
  const isThere = (there: Element) =>
    there === focused || (!!groupOf(there) && groupOf(there) === groupOf(focused));
  /** In the page, what is in a shadow root stands where its host does. */
  const hostOf = (element: Element) => (element.getRootNode() as ShadowRoot).host ?? element;
  const isBefore = (one: Element, other: Element): boolean =>
    one.getRootNode() === other.getRootNode()
      ? (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : isBefore(hostOf(one), hostOf(other));
  return {
    way: !target ? 'absent' : isThere(target) ? 'there' : isBefore(focused, target) ? 'forth' : 'back',
    on:
      focused === document.body ? null : `${focused.localName} “${focused.textContent?.trim().slice(0, 60)}”`,
    unseen: !isRinged
      ? 'has no ring'
      : isUncovered
        ? null
        : `is out of sight at ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`,
  };
}

/**
 * Looks at every frame that is drawn whether the focus, once it has come to something, falls back to the page itself:
 * who works by keyboard would begin at the page's top again. See {@link fallsSeen}.
 */
export const watchFalls: string = inPage(() => {
  const falls: string[] = [];
  Object.assign(document, { falls });
  let last: Element | null = null;
  const look = () => {
    const now = document.activeElement === document.body ? null : document.activeElement;
    if (last && !now) {
      const title = document.querySelector('gop-y')?.shadowRoot?.querySelector('h2')?.textContent;
      falls.push(`at “${title}”`);
    }
    last = now;
    requestAnimationFrame(look);
  };
  look();
});

/** What {@link watchFalls} saw since the page was loaded. */
export const fallsSeen: string = 'document.falls';

/** The page's own element that has the focus, by its tag; all that is in the widget is the widget's. */
export const focusedTag: string = 'document.activeElement?.localName';
