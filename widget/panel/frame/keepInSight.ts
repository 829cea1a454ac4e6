/**
 * Brings what the keyboard comes to wholly into sight: Firefox leaves a control where Tab finds it half below an edge,
 * and WebKit a choice that an arrow key came to even where none of it can be seen.
 */
export function keepInSight(part: HTMLElement): void {
  part.addEventListener('keyup', ({ key, target }) => {
    const focused = target as HTMLElement;
    // The arrows of a text field move in it.
    if (key === 'Tab' || (key.startsWith('Arrow') && focused.matches('[type="radio"]'))) {
      focused.scrollIntoView({ block: 'nearest' });
    }
  });
}
