import widget from '../widget/styles/tokens.css?raw';

/** The widget's own tokens for a page that is no widget: dark where the device is, and never on paper. */
export const PAGE_TOKENS = widget
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(
    /:host\(\[theme="dark"\]\)\s*(\{[^}]*\})/g,
    '@media screen and (prefers-color-scheme: dark) { :root $1 }',
  )
  .replaceAll(':host', ':root');
