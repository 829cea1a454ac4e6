/** `auto` follows what the page declares as its own `color-scheme`, not the visitor's system: a page that is white stays white. */
export function resolveTheme(theme: 'light' | 'dark' | 'auto', at: Element): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  const scheme = getComputedStyle(at.ownerDocument.documentElement).colorScheme ?? '';
  if (!/dark/.test(scheme)) return 'light';
  if (!/light/.test(scheme)) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
