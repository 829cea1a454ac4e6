/** `auto` follows what the page declares as its own `color-scheme`, not the visitor's system: a page that is white stays white. */
export function resolveTheme(theme: 'light' | 'dark' | 'auto'): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  const { colorScheme } = getComputedStyle(document.documentElement);
  // What the page says in a meta tag only is not in its computed style.
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const scheme = colorScheme === 'normal' && meta ? meta.content : colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(scheme) && (prefersDark || !/light/.test(scheme)) ? 'dark' : 'light';
}

/**
 * Before an element is first drawn, and whenever the page may look otherwise than before: its style sheets have come, for
 * which an async script does not wait, or a switch of its own has changed what stands on `<html>`. Returns how to stop.
 */
export function onPageLook(element: Element, act: () => void): () => void {
  // Told between layout and drawing. At once, the whole page's styles would be worked out once more than for drawing it.
  const drawing = new ResizeObserver(() => {
    drawing.disconnect();
    act();
  });
  drawing.observe(element);
  let frame = 0;
  // However often a page changes it: once a frame, in which its styles are worked out anyway.
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
  const watch = new MutationObserver(soon);
  watch.observe(document.documentElement, { attributes: true });
  addEventListener('load', soon);
  return () => {
    drawing.disconnect();
    cancelAnimationFrame(frame);
    watch.disconnect();
    removeEventListener('load', soon);
  };
}
