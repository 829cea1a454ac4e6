/** ms that a panel may still take to move the focus into itself, once it has said that it is open. */
const LATE = 500;

/**
 * A panel that opens takes the focus into its frame. Whoever pressed a button of this page has not asked for that: until
 * every frame has opened, the button has it back.
 */
export function keepFocus(button: HTMLElement, frames: readonly HTMLIFrameElement[]): void {
  let waiting = frames.length;
  const end = new AbortController();
  const isFrame = (element: Element | null) => frames.some((frame) => frame === element);
  const takeBack = () => {
    if (isFrame(document.activeElement)) button.focus({ preventScroll: true });
  };
  addEventListener('blur', takeBack, { signal: end.signal });
  addEventListener(
    'message',
    ({ source, data }) => {
      const isOpened =
        data === 'gop-y:opened' && frames.some(({ contentWindow }) => contentWindow === source);
      waiting -= isOpened ? 1 : 0;
      if (waiting === 0) setTimeout(() => end.abort(), LATE);
    },
    { signal: end.signal },
  );
}
