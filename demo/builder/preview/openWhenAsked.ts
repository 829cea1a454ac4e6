/** Says when the widget is there, opens the panel when the page around this one asks for it, and says when it has. */
export function openWhenAsked(page: Window & typeof globalThis): void {
  void page.customElements.whenDefined('gop-y').then(() => page.parent.postMessage('gop-y:here', '*'));
  page.addEventListener('message', async ({ source, data }) => {
    if (source !== page.parent || data !== 'gop-y:open') return;
    await page.customElements.whenDefined('gop-y');
    await page.document.querySelector('gop-y')?.open();
    page.parent.postMessage('gop-y:opened', '*');
  });
}
