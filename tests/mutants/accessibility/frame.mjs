const frame = (name) => ({ project: 'e2e', file: 'tests/e2e/frame.test.ts', name });
const embedding = (name) => ({ project: 'e2e', file: 'tests/e2e/embedding.test.ts', name });
const panel = (name) => ({ project: 'browser', file: 'tests/browser/panel.test.tsx', name });
const consulting = (name) => ({ project: 'browser', file: 'tests/browser/consulting.test.tsx', name });

const LAUNCHER = frame(
  'at $width the launcher is a button with words, no smaller than 48 pixels, that says whether the dialog is open',
);
const ASIDE = embedding(
  'a button of the page under the launcher shows; from it Tab comes to the launcher, which then shows again',
);
const ASIDE_OF_A_REGION = embedding(
  'a region of the page that is as high as the window leaves the launcher where it is',
);
const ASIDE_OF_A_FORM = embedding(
  'a control of a form in the text shows wherever Tab comes to it, though the launcher stood over it',
);
const MODAL = frame('at %o the panel is modal: %s');
const BEHIND = frame(
  'on a phone the page neither scrolls behind the sheet nor has jumped when that is closed',
);
const BESIDE = frame('at a desk the page stays usable beside the card, which is not called modal');
const TITLE = frame('opened at $width, and once more, the focus is on the title');
const LEAVING_SHEET = frame('on a phone %s closes the sheet, and the focus is back on what opened it');
const LEAVING_CARD = frame(
  'at a desk Escape and the close button close the card, and the focus is back on the launcher',
);
const COMPOSING = frame(
  'at $width Escape in the middle of a word that is composed does not close the panel; the next one does',
);
const SCREENS = frame(
  'from screen to screen the new title has the focus, nothing is said beside it, and Back finds the answers',
);

export default [
  {
    check: 1,
    name: 'launcher-says-of-no-dialog',
    file: 'widget/embed/attach.ts',
    from: "    button.setAttribute('aria-haspopup', 'dialog');\n",
    to: '',
    test: LAUNCHER,
  },
  {
    check: 1,
    name: 'launcher-does-not-say-it-is-open',
    file: 'widget/panel/mount.ts',
    from: "launcher?.setAttribute('aria-expanded', 'true');",
    to: '',
    test: LAUNCHER,
  },
  {
    check: 1,
    name: 'launcher-too-low',
    file: 'widget/styles/launcher.css',
    from: 'min-height: 52px;',
    to: '',
    test: LAUNCHER,
  },
  {
    check: 2,
    name: 'launcher-stays-over-the-focus',
    file: 'widget/embed/stepAside.ts',
    from: "host.toggleAttribute('aside', under &&",
    to: "host.toggleAttribute('aside', !under &&",
    test: ASIDE,
  },
  {
    check: 2,
    name: 'launcher-stays-aside-with-the-focus',
    file: 'widget/embed/stepAside.ts',
    from: ' || focused === host',
    to: '',
    test: ASIDE,
  },
  {
    check: 2,
    name: 'launcher-aside-takes-the-pointer',
    file: 'widget/styles/launcher.css',
    from: '  pointer-events: none !important;\n',
    to: '',
    test: ASIDE,
  },
  {
    check: 2,
    name: 'card-cannot-be-pressed-while-the-launcher-is-aside',
    file: 'widget/styles/panel.css',
    from: '  pointer-events: auto;\n',
    to: '',
    test: ASIDE,
  },
  {
    check: 2,
    name: 'launcher-leaves-for-a-whole-region',
    file: 'widget/embed/stepAside.ts',
    from: ' && b.height < innerHeight',
    to: '',
    test: ASIDE_OF_A_REGION,
  },
  {
    check: 2,
    name: 'launcher-stays-over-a-form-of-the-page',
    file: 'widget/embed/stepAside.ts',
    from: 'TELLING, look, true',
    to: 'TELLING, look',
    test: ASIDE_OF_A_FORM,
  },
  {
    check: 2,
    name: 'launcher-knows-of-no-control-inside',
    file: 'widget/embed/stepAside.ts',
    from: 'while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;',
    to: '',
    test: ASIDE_OF_A_FORM,
  },
  {
    check: 3,
    name: 'sheet-lets-the-focus-out',
    file: 'widget/panel/frame/dialog.ts',
    from: 'if (phone.matches || isPageInert()) {',
    to: 'if (isPageInert()) {',
    test: frame('on a phone Tab never leaves the sheet'),
  },
  {
    check: 3,
    name: 'low-screen-is-no-phone',
    file: 'widget/panel/frame/dialog.ts',
    from: "'(max-width: 599px), (max-height: 499px)'",
    to: "'(max-width: 599px)'",
    test: MODAL,
  },
  {
    check: 3,
    name: 'page-scrolls-behind-the-sheet',
    file: 'widget/panel/frame/holdPage.ts',
    from: 'if (!zooms && !canScroll(',
    to: 'if (zooms && !canScroll(',
    test: BEHIND,
  },
  {
    check: 3,
    name: 'page-is-held-for-good',
    file: 'widget/panel/frame/dialog.ts',
    from: '    letPageGo();\n',
    to: '',
    test: BEHIND,
  },
  {
    check: 4,
    name: 'card-is-called-modal',
    file: 'widget/panel/frame/dialog.ts',
    from: "dialog.setAttribute('popover', 'manual');",
    to: "dialog.setAttribute('popover', 'manual');\n        dialog.setAttribute('aria-modal', 'true');",
    test: BESIDE,
  },
  {
    check: 4,
    name: 'card-makes-the-page-inert',
    file: 'widget/panel/frame/dialog.ts',
    from: 'if (phone.matches || isPageInert()) {',
    to: 'if (phone.matches || !isPageInert()) {',
    test: BESIDE,
  },
  {
    check: 4,
    name: 'card-stands-before-the-page',
    file: 'widget/embed/placeLauncher.ts',
    from: 'document.documentElement.appendChild(launcher)',
    to: 'document.documentElement.prepend(launcher)',
    test: frame(
      'at a desk Tab goes from the end of the page into the card, where the launcher was, and back',
    ),
  },
  {
    check: 5,
    name: 'title-takes-no-focus',
    file: 'widget/panel/frame/Title.tsx',
    from: 'ref={takeFocus} ',
    to: '',
    test: TITLE,
  },
  {
    check: 5,
    name: 'opened-again-without-focus',
    file: 'widget/panel/mount.ts',
    from: "      if (alreadyThere) dialog.element.querySelector<HTMLElement>('h2')?.focus();\n",
    to: '',
    test: TITLE,
  },
  {
    check: 6,
    name: 'escape-does-not-close',
    file: 'widget/panel/frame/dialog.ts',
    from: "if (event.key !== 'Escape') return;",
    to: "if (event.key !== 'Esc') return;",
    test: LEAVING_CARD,
  },
  {
    check: 6,
    name: 'close-button-does-nothing',
    file: 'widget/panel/frame/Frame.tsx',
    from: 'class="plain" onClick={close}',
    to: 'class="plain"',
    test: LEAVING_SHEET,
  },
  {
    check: 6,
    name: 'back-gesture-is-ignored',
    file: 'widget/panel/frame/dialog.ts',
    from: '    event.preventDefault();\n    leave();\n',
    to: '    event.preventDefault();\n',
    test: LEAVING_SHEET,
  },
  {
    check: 6,
    name: 'focus-stays-where-nothing-is',
    file: 'widget/panel/mount.ts',
    from: '(opener?.getClientRects().length ? opener : launcher)?.focus();',
    to: '(opener?.getClientRects().length ? null : launcher)?.focus();',
    test: embedding('opened by the page itself, closing gives the focus back to where it was'),
  },
  {
    check: 6,
    name: 'opener-that-is-gone-is-given-the-focus',
    file: 'widget/panel/mount.ts',
    from: '(opener?.getClientRects().length ? opener : launcher)?.focus();',
    to: 'opener?.focus();',
    test: frame('when what opened it is gone, closing at %o with the setting “%s” gives the focus to: %s'),
  },
  {
    check: 7,
    name: 'escape-is-taken-from-the-input-method',
    file: 'widget/panel/frame/dialog.ts',
    from: '!event.isComposing && event.keyCode !== 229 && !event.repeat',
    to: '!event.repeat',
    test: COMPOSING,
  },
  {
    check: 7,
    name: 'browser-closes-while-a-word-is-composed',
    file: 'widget/panel/frame/dialog.ts',
    from: '    // Else the browser would ask a modal dialog to close.\n    event.preventDefault();\n',
    to: '',
    test: COMPOSING,
  },
  {
    check: 7,
    name: 'escape-counts-when-it-is-let-go',
    file: 'widget/panel/frame/dialog.ts',
    from: "dialog.addEventListener('keydown', (event) => {",
    to: "dialog.addEventListener('keyup', (event) => {",
    test: frame('at $width Escape in an open list of choices closes the list and not the panel'),
  },
  {
    check: 8,
    name: 'closing-forgets',
    file: 'widget/panel/mount.ts',
    from: '  if (!shared.is()) return;\n',
    to: '',
    test: panel('what was typed is still there after going back, and after closing'),
  },
  {
    check: 8,
    name: 'closing-a-shared-device-asks-nothing',
    file: 'widget/panel/mount.ts',
    from: 'if (!shared.is() || leaving.stay) return end();',
    to: 'if (shared.is() || leaving.stay) return end();',
    test: panel(
      'at a shared device Escape over a half-written question asks once; “Ở lại” goes back to the word',
    ),
  },
  {
    check: 8,
    name: 'closing-always-asks',
    file: 'widget/panel/mount.ts',
    from: 'if (!shared.is() || leaving.stay) return end();',
    to: 'if (leaving.stay) return end();',
    test: panel('where the device is not shared, closing asks nothing and keeps what was typed'),
  },
  {
    check: 9,
    name: 'next-title-takes-no-focus',
    file: 'widget/panel/ask/Step.tsx',
    from: '<Title>{title}</Title>',
    to: '<h2>{title}</h2>',
    test: SCREENS,
  },
  {
    check: 9,
    name: 'screens-are-announced-as-well',
    file: 'widget/panel/App.tsx',
    from: '    stack = screens;\n',
    to: '    stack = screens;\n    say(messages.loading);\n',
    test: SCREENS,
  },
  {
    check: 9,
    name: 'back-forgets-the-topic',
    file: 'widget/panel/ask/asking.ts',
    from: 'kept.question = { ...kept.question, ...change };',
    to: 'kept.question = { ...kept.question, topic: undefined, ...change };',
    test: SCREENS,
  },
  {
    check: 9,
    name: 'back-forgets-other-answers',
    file: 'widget/consult/inHand.ts',
    from: 'const all = { ...others, ...answers };',
    to: 'const all = { ...answers };',
    test: consulting('nothing is chosen for anybody, and back keeps every answer'),
  },
  {
    check: 10,
    name: 'language-is-not-told',
    file: 'widget/embed/attach.ts',
    from: 'host.lang = button.lang = builtIn(settings.lang);',
    to: 'button.lang = builtIn(settings.lang);',
    test: frame(
      'the panel says its language, also on a page in another, and leaves the page its own and its title',
    ),
  },
  {
    check: 10,
    name: 'words-in-another-language-do-not-say-so',
    file: 'widget/consult/results/TallyList.tsx',
    from: '<span lang={label.lang}>',
    to: '<span>',
    test: consulting(
      'a closed one is its results: numbers and words, what is hidden, what was made of it, never a form',
    ),
  },
];
