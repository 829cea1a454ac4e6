import { useContext, useEffect, useRef } from 'preact/hooks';
import { ScreenFocus } from './ScreenFocus';

/** A screen's heading. In a dialog it takes the focus as the screen comes, so that every screen is read from its top. */
export function Title({ children, lang }: { readonly children: string; readonly lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useContext(ScreenFocus);
  useEffect(() => {
    if (takesFocus()) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
}
