/**
 * One polite and one assertive region, empty from the start: a region that comes with its text is not read.
 * They are children of the host element because several screen readers do not hear one in a shadow root.
 */
export function createLiveRegions(): HTMLElement[] {
  return (['polite', 'assertive'] as const).map((politeness) => {
    const region = document.createElement('div');
    region.setAttribute('data-gop-y-live', politeness);
    region.setAttribute('aria-live', politeness);
    return region;
  });
}
