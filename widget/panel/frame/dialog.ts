import { holdFocus } from './holdFocus';
import { holdPage } from './holdPage';
import { KEYS, keepFromPage } from './keepFromPage';
import { keepInSight } from './keepInSight';

const PHONE = '(max-width: 599px), (max-height: 499px)';
/** Below it a card does not fit. */
const NARROW = '(max-width: 599px)';

/** Whether a modal dialog of the page's own makes all else inert, but for a modal dialog that comes after it. */
const isPageInert = () =>
  document.querySelector(CSS.supports('selector(:modal)') ? 'dialog:modal' : 'dialog[open]') !== null;

/**
 * The panel's frame. On a phone a modal sheet: `showModal()` makes the page inert. On a desktop a card beside a page
 * that stays usable, unless the page has made itself inert; as a popover it stands in the top layer, where no z-index
 * covers it.
 * @param leave the citizen wants it closed
 */
export function createDialog(root: ShadowRoot, label: string, leave: () => void, closed: () => void) {
  const dialog = document.createElement('dialog');
  dialog.className = 'panel';
  dialog.setAttribute('part', 'panel');
  dialog.setAttribute('aria-label', label);
  root.appendChild(dialog);

  let isOpen = false;
  let letFocusGo = () => {};
  let letPageGo = () => {};
  const viewport = window.visualViewport;
  const phone = matchMedia(PHONE);
  const narrow = matchMedia(NARROW);

  /** Since phones keep the layout as it is and lay the keyboard over it, the sheet follows what can be seen. */
  const followViewport = () => {
    if (!viewport) return;
    dialog.style.setProperty('--vh', `${viewport.height}px`);
    const covered = window.innerHeight - viewport.height - viewport.offsetTop;
    dialog.style.setProperty('--keyboard', `${Math.max(0, covered)}px`);
  };
  /** The keyboard came up over what is being written. */
  const resized = () => {
    followViewport();
    root.activeElement?.scrollIntoView({ block: 'nearest' });
  };

  /** As a sheet or as a card, whichever fits. */
  function show(): void {
    dialog.classList.toggle('sheet', phone.matches);
    dialog.classList.toggle('card', !phone.matches);
    if (phone.matches) {
      followViewport();
      viewport?.addEventListener('resize', resized);
      viewport?.addEventListener('scroll', followViewport);
    }
    if (phone.matches || isPageInert()) {
      dialog.removeAttribute('popover');
      dialog.showModal();
      letPageGo = holdPage();
    } else if (typeof dialog.showPopover === 'function') {
      dialog.setAttribute('popover', 'manual');
      dialog.showPopover();
    } else {
      dialog.show();
    }
  }

  function hide(): void {
    letPageGo();
    viewport?.removeEventListener('resize', resized);
    viewport?.removeEventListener('scroll', followViewport);
    if (dialog.open) dialog.close();
    else if (typeof dialog.hidePopover === 'function') dialog.hidePopover();
  }

  /**
   * Somebody has turned the tablet, or zooms in until a card beside the page would be cut off. A card that has only become
   * low stays one: a keyboard does that too.
   */
  const refit = () => {
    const fits = dialog.classList.contains('sheet') ? phone.matches : !narrow.matches;
    if (fits) return;
    const focused = root.activeElement as HTMLElement | null;
    hide();
    show();
    focused?.focus();
  };

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    letFocusGo();
    for (const query of [phone, narrow]) query.removeEventListener('change', refit);
    dialog.classList.remove('open');
    hide();
    closed();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('close', () => {
    // The event comes late: by then it may be open again, as one or as the other.
    if (!dialog.open && !dialog.hasAttribute('popover')) close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Else the browser would ask a modal dialog to close.
    event.preventDefault();
    // In the middle of a word Escape belongs to the input method; and a key that is held down is one wish.
    if (!event.isComposing && event.keyCode !== 229 && !event.repeat) leave();
  });
  keepInSight(dialog);
  keepFromPage(dialog, [...KEYS, 'pointerdown', 'mousedown', 'click']);

  return {
    element: dialog,
    isOpen: () => isOpen,
    open(): void {
      if (isOpen) return;
      dialog.classList.add('open');
      letFocusGo = holdFocus(root.host);
      show();
      for (const query of [phone, narrow]) query.addEventListener('change', refit);
      isOpen = true;
    },
    close,
    remove(): void {
      close();
      dialog.remove();
    },
  };
}
