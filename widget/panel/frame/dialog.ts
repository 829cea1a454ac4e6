import { holdFocus } from './holdFocus';
import { KEYS, keepFromPage } from './keepFromPage';

const PHONE = '(max-width: 599px), (max-height: 499px)';

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
  const viewport = window.visualViewport;

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

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    letFocusGo();
    viewport?.removeEventListener('resize', resized);
    viewport?.removeEventListener('scroll', followViewport);
    dialog.classList.remove('open');
    if (dialog.open) dialog.close();
    else if (typeof dialog.hidePopover === 'function') dialog.hidePopover();
    closed();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('close', () => {
    // The event comes late: by then it may be open again.
    if (!dialog.open) close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Else the browser would ask a modal dialog to close.
    event.preventDefault();
    // In the middle of a word Escape belongs to the input method; and a key that is held down is one wish.
    if (!event.isComposing && event.keyCode !== 229 && !event.repeat) leave();
  });
  keepFromPage(dialog, [...KEYS, 'pointerdown', 'mousedown', 'click']);

  return {
    element: dialog,
    isOpen: () => isOpen,
    open(): void {
      if (isOpen) return;
      const phone = matchMedia(PHONE).matches;
      dialog.classList.toggle('sheet', phone);
      dialog.classList.toggle('card', !phone);
      dialog.classList.add('open');
      letFocusGo = holdFocus(root.host);
      if (phone) {
        followViewport();
        viewport?.addEventListener('resize', resized);
        viewport?.addEventListener('scroll', followViewport);
      }
      if (phone || isPageInert()) {
        dialog.removeAttribute('popover');
        dialog.showModal();
      } else if (typeof dialog.showPopover === 'function') {
        dialog.setAttribute('popover', 'manual');
        dialog.showPopover();
      } else {
        dialog.show();
      }
      isOpen = true;
    },
    close,
    remove(): void {
      close();
      dialog.remove();
    },
  };
}
