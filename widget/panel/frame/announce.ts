/** Says something through the host element's live region, after a pause in which the region is seen to be empty. */
export function announce(
  host: HTMLElement,
  words: string,
  politeness: 'polite' | 'assertive' = 'polite',
): void {
  const region = host.querySelector(`[data-gop-y-live="${politeness}"]`);
  if (!region) return;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = words;
    setTimeout(() => {
      if (region.textContent === words) region.textContent = '';
    }, 5000);
  }, 150);
}
