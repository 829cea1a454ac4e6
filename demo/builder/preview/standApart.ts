/**
 * Whether this page is of no origin, so that it finds and keeps nothing of what this host keeps: an address of the preview may
 * come from a stranger and show any endpoint. The builder's frames and the collector's policy see to it.
 */
export const standsApart = ({ origin }: Pick<Window, 'origin'>): boolean => origin === 'null';

/** Where neither does, as on a plain web server when it is opened by itself, the page shows itself in a frame that does. */
export function standApart(page: Document, address: string): void {
  const frame = page.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-forms');
  frame.className = 'apart';
  frame.title = page.title;
  frame.src = address;
  page.body.replaceChildren(frame);
}
