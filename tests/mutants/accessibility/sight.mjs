/** The whole catalogue takes minutes: the state that shows it is enough. */
const layout = (name, only = 'home/three-open') => ({
  project: 'screens',
  file: 'tests/screens/layout.test.ts',
  name,
  only,
});
const accent = (name) => ({ project: 'unit', file: 'tests/unit/embed/accent.test.ts', name });

const EDGES = 'in forced colours every control has an edge and its focus is an outline';
const TOKENS = { project: 'unit', file: 'tests/unit/styles/tokens.test.ts', name: '%s can be told from %s' };

export default [
  {
    check: 37,
    name: 'row-wider-than-a-phone',
    file: 'widget/styles/panel.css',
    from: '  position: relative;\n  width: 100%;\n',
    to: '  position: relative;\n  width: 340px;\n',
    test: layout(
      'at 320 px, and at 1280 px zoomed to 400 %, nothing scrolls sideways and nothing is cut off',
    ),
  },
  {
    check: 37,
    name: 'launcher-of-a-fixed-height',
    file: 'widget/styles/launcher.css',
    from: '  min-height: 52px;',
    to: '  height: 52px;',
    test: layout(
      'with text of twice its size nothing is cut off and nothing lies over another',
      'launcher/rest',
    ),
  },
  {
    check: 37,
    name: 'card-in-a-window-grown-narrow',
    file: 'widget/panel/frame/dialog.ts',
    from: "      for (const query of [phone, narrow]) query.addEventListener('change', refit);\n",
    to: '',
    test: {
      project: 'e2e',
      file: 'tests/e2e/frame.test.ts',
      name: 'a panel that stands open becomes a sheet where zoom leaves no room for a card, and a card again, with word and focus in place',
    },
  },
  {
    check: 38,
    name: 'buttons-of-a-fixed-height',
    file: 'widget/styles/panel.css',
    from: '  min-width: 48px;\n  min-height: 48px;\n',
    to: '  min-width: 48px;\n  height: 48px;\n',
    test: layout('with the text spacing of a reader’s own nothing is cut off and nothing lies over another'),
  },
  {
    check: 39,
    name: 'launcher-without-its-edge',
    file: 'widget/styles/launcher.css',
    from: '  border: 2px solid transparent;\n',
    to: '  border: 0;\n',
    test: layout(EDGES, 'launcher/rest'),
  },
  {
    check: 39,
    name: 'focus-by-shadow-alone',
    file: 'widget/styles/panel.css',
    from: ':focus-visible {\n  outline: 3px solid var(--focus);\n',
    to: ':focus-visible {\n  outline: none;\n',
    test: layout(EDGES),
  },
  {
    check: 40,
    name: 'ring-like-the-ground',
    file: 'widget/styles/tokens.css',
    from: '--focus: var(--gop-y-focus, #16212e);',
    to: '--focus: var(--gop-y-focus, #e8e8e8);',
    test: layout(
      'the focus is a ring of 3 px, 2 px away, in two tones at 3:1 to each other, one of which is at 3:1 to the ground, light and dark',
    ),
  },
  {
    check: 40,
    name: 'rings-alike',
    file: 'widget/styles/tokens.css',
    from: '--focus-2: var(--gop-y-focus-2, #ffd21f);',
    to: '--focus-2: var(--gop-y-focus-2, #2b3a4a);',
    test: accent('in the %s theme one of the two rings of the focus shows on whatever it lies'),
  },
  {
    check: 41,
    name: 'hints-too-pale',
    file: 'widget/styles/tokens.css',
    from: '#4a5867',
    to: '#8a97a3',
    test: TOKENS,
  },
  {
    check: 41,
    name: 'accent-that-is-not-moved-far-enough',
    file: 'widget/embed/accent.ts',
    from: 'luminance(rgb) > 0.15',
    to: 'luminance(rgb) > 0.4',
    test: accent('in the %s theme any colour of a portal becomes one that can be read on every ground'),
  },
  {
    check: 41,
    name: 'mistakes-too-pale',
    file: 'widget/styles/tokens.css',
    from: '--bad: var(--gop-y-bad, #b3141a);',
    to: '--bad: var(--gop-y-bad, #e0666a);',
    test: accent('in the %s theme all other words and edges can be read beside any colour of a portal'),
  },
  {
    check: 42,
    name: 'motion-for-everybody',
    file: 'widget/styles/panel.css',
    from: '@media screen and (prefers-reduced-motion: no-preference) {',
    to: '@media screen {',
    test: layout('who wants less motion gets none'),
  },
  {
    check: 42,
    name: 'panel-that-rises-slowly',
    file: 'widget/styles/panel.css',
    from: 'animation: rise 160ms ease-out;',
    to: 'animation: rise 600ms ease-out;',
    test: layout('what moves does so for 200 ms at most, and once'),
  },
  {
    check: 45,
    name: 'sheet-as-high-as-before-the-keyboard',
    file: 'widget/panel/frame/dialog.ts',
    from: "setProperty('--vh',",
    to: "setProperty('--height',",
    test: {
      project: 'e2e',
      file: 'tests/e2e/look.test.ts',
      name: 'a phone’s keyboard covers neither the field that is written in nor the button after it, and nothing is zoomed',
    },
  },
  {
    check: 45,
    name: 'sheet-higher-than-a-low-window',
    file: 'widget/styles/panel.css',
    from: '  height: calc(var(--vh, 100vh) * 0.94);\n',
    to: '  height: 560px;\n',
    test: layout('in a window as low as zoom or a keyboard leaves it, no bar covers what has the focus'),
  },
  {
    check: 46,
    name: 'receipt-on-a-large-page',
    file: 'widget/panel/sent/printSlip.ts',
    from: '@page{size:A5',
    to: '@page{size:A4',
    test: {
      project: 'e2e',
      file: 'tests/e2e/asking.test.ts',
      name: 'the receipt is printed by itself, on one A5 page, with the very words of the screen; the page is the page’s again afterwards',
    },
  },
];
