import type { Page } from 'playwright';

/** Every stacked mark, above and below, with what reaches lowest. */
const STACKED = 'ẴỄỘỰẾậỖẪỮỆgỵ';

/** What is wrong with how texts are set in `place` and in its shadow root, with letters `scale` times as large; one line each. */
export const badlySetIn = (page: Page, place: string, scale: number): Promise<readonly string[]> =>
  page.evaluate(
    ([stacked, place, scale]) => {
      const within = document.querySelector(place);
      if (!within) throw new Error(`there is no ${place}`);
      const all = (within.shadowRoot ?? within).querySelectorAll<HTMLElement>('*');
      const hasText = (element: Element) =>
        element.matches('input, textarea, select') ||
        Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim());
      const seen = Array.from(all).filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return (
          hasText(element) &&
          width > 1 &&
          height > 1 &&
          !element.matches('[type=checkbox], [type=radio], [type=file]')
        );
      });
      // As a system does that makes letters larger: each by what it was.
      const sizes = seen.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      for (const [nth, element] of seen.entries()) element.style.fontSize = `${(sizes[nth] ?? 0) * scale}px`;

      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('no canvas');
      const found = seen.flatMap((element) => {
        const style = getComputedStyle(element);
        const size = Number.parseFloat(style.fontSize);
        const wrong: string[] = [];
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = pen.measureText(stacked);
        // A list of choices that opens has its browser's own lines.
        const line = element.matches('select')
          ? ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent
          : Number.parseFloat(style.lineHeight);
        if (!element.matches('select') && !(line >= size * 1.35 - 0.01))
          wrong.push(`line height ${style.lineHeight} of ${style.fontSize}`);
        if (style.textTransform !== 'none') wrong.push(`text-transform ${style.textTransform}`);
        if (Number.parseFloat(style.letterSpacing) < 0) wrong.push(`letter-spacing ${style.letterSpacing}`);
        const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = ink;
        // Ink is measured in whole pixels, lines are not.
        if (!element.matches('select') && above + below > line + 1)
          wrong.push(`marks of ${above + below} px in lines of ${line} px`);
        // Text in a box of its own is cut off, or looks so, where its first or last line leaves that box.
        const baseline = (line + ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2;
        const isBox =
          element.matches('input, textarea, select, button, .note') || style.overflowY !== 'visible';
        const over = above - baseline - Number.parseFloat(style.paddingTop);
        const under = below - (line - baseline) - Number.parseFloat(style.paddingBottom);
        if (isBox && over > 0) wrong.push(`marks ${over} px above the box`);
        if (isBox && under > 0) wrong.push(`marks ${under} px below the box`);
        if (isBox && style.display !== 'inline' && element.clientHeight < line)
          wrong.push(`a box of ${element.clientHeight} px for a line of ${line} px`);
        return wrong.map(
          (what) =>
            `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 24)}”: ${what}`,
        );
      });
      for (const element of seen) element.style.removeProperty('font-size');
      return found;
    },
    [STACKED, place, scale] as const,
  );
