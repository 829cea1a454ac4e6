import type { Page } from 'playwright';

/**
 * What cannot be read where it stands, each in a sentence: words that lie outside the window or outside what clips them,
 * words that run out of their button or box, words that lie over other words, and what scrolls sideways.
 */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Half a pixel is rounding. */
    const SLACK = 1.5;
    const found: string[] = [];
    const name = (node: Node) => `“${(node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    const roots = [...document.querySelectorAll('gop-y, gop-y-print')].flatMap(
      (host) => host.shadowRoot ?? [],
    );
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const scrollerOf = (node: Node) => node.parentElement?.closest('.scroll, dialog > .note') ?? null;
    const isForEars = (element: Element) => element.closest('.hidden, slot') !== null;
    const isFrame = (element: Element) =>
      element.matches('button, .choice, .note, .slip, .summary, dialog, section');
    const BREADTH = document.documentElement.clientWidth;

    if (document.documentElement.scrollWidth > BREADTH) found.push('the page scrolls sideways');
    for (const root of roots) {
      const lines: { readonly box: DOMRect; readonly node: Text }[] = [];
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (!element.checkVisibility({ checkVisibilityCSS: true }) || isForEars(element)) continue;
        const style = getComputedStyle(element);
        const scrolls = !/visible|clip/.test(style.overflowX);
        if (scrolls && element.scrollWidth > element.clientWidth + SLACK)
          found.push(`${element.localName}.${element.className} ${name(element)} scrolls sideways`);
        if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + SLACK)
          found.push(`${element.localName}.${element.className} ${name(element)} is cut at its end`);
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects())
            if (box.width > 1) lines.push({ box, node: node as Text });
        }
      }
      for (const { box, node } of lines) {
        if (box.left < -SLACK || box.right > BREADTH + SLACK)
          found.push(`${name(node)} lies outside the window`);
        for (let at = node.parentElement as Element | null; at && at !== root.host; at = parentOf(at)) {
          if (!isFrame(at)) continue;
          const frame = at.getBoundingClientRect();
          const isOut = box.left < frame.left - SLACK || box.right > frame.right + SLACK;
          const isPast =
            at.localName === 'button' && (box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK);
          if (isOut || isPast) found.push(`${name(node)} runs out of its ${at.localName}.${at.className}`);
        }
      }
      lines.forEach(({ box, node }, index) => {
        for (const other of lines.slice(index + 1, index + 40)) {
          // What scrolls passes below what stands still.
          if (other.node === node || scrollerOf(other.node) !== scrollerOf(node)) continue;
          const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Lines of one paragraph touch by what is above and below their letters.
          if (width > 2 && height > Math.min(box.height, other.box.height) / 3)
            found.push(`${name(node)} lies over ${name(other.node)}`);
        }
      });
    }
    return [...new Set(found)];
  });
