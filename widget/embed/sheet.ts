/**
 * Adds a style sheet to a shadow root. Constructed sheets stand outside `style-src`;
 * engines without them get a `<style>` with the script's nonce.
 */
export function adoptSheet(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.appendChild(style);
  }
}
