import { takeFocus } from './takeFocus';

/** A screen's heading. */
export function Title({ children, lang }: { readonly children: string; readonly lang?: string }) {
  return (
    <h2 ref={takeFocus} tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
}
