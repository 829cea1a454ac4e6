/**
 * Return ends a syllable while an input method composes; in Safari it would also send the form, since it comes after
 * the composition has ended, with the key code that means "composing".
 */
export function keepWhileComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
