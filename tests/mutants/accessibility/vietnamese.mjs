const test = (name) => ({ project: 'e2e', file: 'tests/e2e/vietnamese.test.ts', name });
const STACKED = test('on %s no stacked mark is cut off or leaves its line, from 100 to 200 %');
const ONE_FONT = test('on %s each word is of one font, whatever the portal’s own is');

export default [
  {
    check: 43,
    name: 'titles-set-tight',
    file: 'widget/styles/panel.css',
    from: 'font: 600 22px / 1.35 var(--font);',
    to: 'font: 600 22px / 1.1 var(--font);',
    test: STACKED,
  },
  {
    check: 43,
    name: 'fields-of-one-height',
    file: 'widget/styles/panel.css',
    from: '  min-height: 48px;\n  padding: 10px 12px;\n  border: 1px solid var(--edge);',
    to: '  height: 48px;\n  padding: 10px 12px;\n  border: 1px solid var(--edge);',
    test: STACKED,
  },
  {
    check: 43,
    name: 'plain-headings-set-tight',
    file: 'server/pageStyles.ts',
    from: 'h1 { font: 600 26px/1.35 var(--font);',
    to: 'h1 { font: 600 26px/1.1 var(--font);',
    test: STACKED,
  },
  {
    check: 44,
    name: 'font-without-all-letters-first',
    file: 'widget/styles/tokens.css',
    from: '--font: var(--gop-y-font, system-ui,',
    to: '--font: var(--gop-y-font, Portal, system-ui,',
    test: ONE_FONT,
  },
];
