import type { ComponentChildren } from 'preact';

/** A line drawing of 24 × 24, in the ink of the words that it stands beside and that say the same. */
export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {children}
    </svg>
  );
}
