const layout = (name, only) => ({ project: 'screens', file: 'tests/screens/layout.test.ts', name, only });
const accent = (name) => ({ project: 'unit', file: 'tests/unit/embed/accent.test.ts', name });
const e2e = (file, name) => ({ project: 'e2e', file: `tests/e2e/${file}.test.ts`, name });

export default [
  {
    check: 37,
    name: 'words-wider-than-a-phone',
    file: 'widget/styles/panel.css',
    from: '  max-width: 62ch;\n',
    to: '  max-width: 62ch;\n  min-width: 400px;\n',
    test: layout(
      'at 320 px, and at 1280 px zoomed to 400 %, nothing scrolls sideways and nothing is cut off',
      'home/three-open ',
    ),
  },
  {
    check: 38,
    name: 'button-of-a-fixed-height',
    file: 'widget/styles/panel.css',
    from: '  min-height: 48px;\n  padding: 8px 20px;\n',
    to: '  height: 48px;\n  padding: 8px 20px;\n',
    test: layout(
      'with the text spacing of a reader’s own nothing is cut off and nothing lies over another',
      'home/three-open ',
    ),
  },
  {
    check: 39,
    name: 'button-without-an-edge',
    file: 'widget/styles/panel.css',
    from: '  padding: 8px 20px;\n  border: 1px solid var(--edge);\n',
    to: '  padding: 8px 20px;\n  border: 0;\n',
    test: layout(
      'in forced colours every control has an edge and its focus is an outline',
      'ask/text-error ',
    ),
  },
  {
    check: 40,
    name: 'ring-of-one-pixel',
    file: 'widget/styles/panel.css',
    from: 'outline: 3px solid var(--focus);',
    to: 'outline: 1px solid var(--focus);',
    test: layout(
      'the focus is a ring of 3 px, 2 px away, at 3:1 or more against both sides, light and dark',
      'home/three-open ',
    ),
  },
  {
    check: 40,
    name: 'two-rings-of-one-colour',
    file: 'widget/styles/tokens.css',
    from: '--focus-2: var(--gop-y-focus-2, #ffd21f);',
    to: '--focus-2: var(--gop-y-focus-2, #16212e);',
    test: accent('in the %s theme one of the two rings of the focus shows on whatever it lies'),
  },
  {
    check: 41,
    name: 'accent-stays-too-light',
    file: 'widget/embed/accent.ts',
    from: 'luminance(rgb) > 0.15',
    to: 'luminance(rgb) > 0.3',
    test: accent('in the %s theme any colour of a portal becomes one that can be read on every ground'),
  },
  {
    check: 41,
    name: 'second-ink-too-pale',
    file: 'widget/styles/tokens.css',
    from: '--ink-2: var(--gop-y-ink-2, #4a5867);',
    to: '--ink-2: var(--gop-y-ink-2, #8a97a5);',
    test: accent('in the %s theme all other words and edges can be read beside any colour of a portal'),
  },
  {
    check: 42,
    name: 'motion-for-everyone',
    file: 'widget/styles/panel.css',
    from: '@media screen and (prefers-reduced-motion: no-preference) {',
    to: '@media screen {',
    test: layout('who wants less motion gets none', 'home/three-open '),
  },
  {
    check: 42,
    name: 'sheet-rises-slowly',
    file: 'widget/styles/panel.css',
    from: 'animation: rise 160ms ease-out;',
    to: 'animation: rise 600ms ease-out;',
    test: layout('what moves does so for 200 ms at most, and once', 'home/three-open '),
  },
  {
    check: 45,
    name: 'keyboard-covers-the-field',
    file: 'widget/panel/frame/dialog.ts',
    from: "    root.activeElement?.scrollIntoView({ block: 'nearest' });\n",
    to: '',
    test: e2e(
      'look',
      'a phone’s keyboard covers neither the field that is written in nor the button after it, and nothing is zoomed',
    ),
  },
  {
    check: 46,
    name: 'receipt-on-a-large-page',
    file: 'widget/panel/sent/printSlip.ts',
    from: 'size:A5',
    to: 'size:A4',
    test: e2e(
      'asking',
      'the receipt is printed by itself, on one A5 page, with the very words of the screen; the page is the page’s again afterwards',
    ),
  },
];
