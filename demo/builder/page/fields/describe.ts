/** The ids of what describes a control, for `aria-describedby`: its hint first, then what is wrong. */
export const describedBy = (id: string, hint: string, error: string): string =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
