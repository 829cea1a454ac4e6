import type { Page } from 'playwright';

/**
 * Controls that nobody can tell from what is around them in forced colours, and those whose focus is not an outline there.
 * A tick box and a radio are drawn by the browser, a summary has its mark, a link its line.
 */
export async function withoutEdges(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  // From here on the focus is shown, as for somebody at a keyboard.
  await page.keyboard.press('Tab');
  const found = await page.evaluate(() => {
    const CONTROLS = 'button, a[href], input:not([hidden]), select, textarea, summary';
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>(CONTROLS)]
        .filter((it) => it.checkVisibility({ checkVisibilityCSS: true }))
        .flatMap((control) => {
          const style = getComputedStyle(control);
          const name = `${control.localName} “${(control.textContent ?? '').trim().slice(0, 40)}”`;
          const hasEdge =
            control.matches('summary, [type="radio"], [type="checkbox"]') ||
            style.textDecorationLine.includes('underline') ||
            (Number.parseFloat(style.borderTopWidth) >= 1 &&
              style.borderTopStyle !== 'none' &&
              style.borderTopColor !== style.backgroundColor &&
              style.borderTopColor !== 'rgba(0, 0, 0, 0)');
          control.focus();
          const { outlineStyle, outlineWidth } = getComputedStyle(control);
          const hasFocus = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          return [
            ...(hasEdge ? [] : [`${name} has no edge`]),
            ...(hasFocus ? [] : [`${name} has the focus without an outline`]),
          ];
        }),
    );
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}
