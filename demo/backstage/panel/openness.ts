const KEY = 'gop-y-demo:backstage';
/** Below it the drawer would hide the page. */
const WIDE = '(min-width: 1100px)';

/** Whether the drawer is open, from page to page of this visit; the page leaves it the place, see demo/backstage/room. */
export interface Openness {
  readonly initial: boolean;
  remember(isOpen: boolean): void;
}

export const openness = (): Openness => ({
  // A phone's begins closed on every page: the page is what is looked at.
  initial: matchMedia(WIDE).matches && sessionStorage.getItem(KEY) !== 'closed',
  remember(isOpen) {
    const said = isOpen ? 'open' : 'closed';
    sessionStorage.setItem(KEY, said);
    document.documentElement.dataset.backstage = said;
  },
});
