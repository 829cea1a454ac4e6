import { createContext } from 'preact';

/** Whether a screen that comes may take the focus: in a dialog yes, in an article only after the reader acted there. */
export const ScreenFocus = createContext<() => boolean>(() => true);
