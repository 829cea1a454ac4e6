const KEY = 'gop-y-demo:backstage';
/** Below it the drawer would hide the page. */
const WIDE = '(min-width: 1100px)';

/** Whether the drawer is open, from page to page of this visit, and the place that the page leaves it. */
export interface Openness {
  readonly initial: boolean;
  remember(isOpen: boolean): void;
}

export function openness(): Openness {
  const room = new CSSStyleSheet();
  room.replaceSync(`@media ${WIDE} { html { padding-inline-start: 384px; } }`);
  const sheets = () => document.adoptedStyleSheets.filter((sheet) => sheet !== room);
  return {
    // A phone's begins closed on every page: the page is what is looked at.
    initial: matchMedia(WIDE).matches && sessionStorage.getItem(KEY) !== 'closed',
    remember(isOpen) {
      sessionStorage.setItem(KEY, isOpen ? 'open' : 'closed');
      document.adoptedStyleSheets = isOpen ? [...sheets(), room] : sheets();
    },
  };
}
