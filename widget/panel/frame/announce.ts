/** Name of the slot in which it is said. */
export const SAID = 'said';

/** How each host element on the page is spoken through. */
const voices = new WeakMap<Element, (words: string) => void>();

/**
 * As a `ref`: what has just come onto the screen, and does not take the focus, is spoken. `role="alert"` would have to
 * be heard in a shadow root.
 */
export function speak(element: HTMLElement | null): void {
  if (element) voices.get((element.getRootNode() as ShadowRoot).host)?.(element.textContent ?? '');
}

/**
 * Puts a live region into the host element, empty from the start: one that comes with its text is not read. It stands
 * in the light DOM because several screen readers do not hear one in a shadow root; its slot stands in the panel, since
 * a modal dialog silences all that is outside it.
 */
export function createAnnouncer(host: HTMLElement): { say(words: string): void; end(): void } {
  const region = document.createElement('div');
  // What a page put into the element, for the time before the script, stays hidden.
  region.slot = SAID;
  region.setAttribute('aria-live', 'polite');
  host.appendChild(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (act: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const empty = () => {
    region.textContent = '';
  };
  const say = (words: string) => {
    empty();
    // After a pause in which the region is seen to be empty.
    later(() => {
      region.textContent = words;
      later(empty, 5000);
    }, 150);
  };
  voices.set(host, say);
  return {
    say,
    end() {
      clearTimeout(timer);
      region.remove();
    },
  };
}
