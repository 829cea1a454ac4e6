import type { Page } from 'playwright';

/** What a reader may set for themselves, WCAG 2.2, 1.4.12; undone by the returned function. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  const css = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
    p{margin-bottom:2em!important}`;
  const sheets = await page.evaluateHandle((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const roots = [...document.querySelectorAll('gop-y')].flatMap((host) => host.shadowRoot ?? []);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return { sheet, roots };
  }, css);
  return () =>
    sheets.evaluate(({ sheet, roots }) => {
      for (const root of roots) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      }
    });
}
