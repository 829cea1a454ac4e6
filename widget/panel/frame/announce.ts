/** Name of the slot in which it is said. */
export const SAID = 'said';

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
  const timers: ReturnType<typeof setTimeout>[] = [];
  const later = (act: () => void, ms: number) => timers.push(setTimeout(act, ms));
  return {
    say(words) {
      region.textContent = '';
      // After a pause in which the region is seen to be empty.
      later(() => {
        region.textContent = words;
        later(() => {
          if (region.textContent === words) region.textContent = '';
        }, 5000);
      }, 150);
    },
    end() {
      for (const timer of timers) clearTimeout(timer);
      region.remove();
    },
  };
}
