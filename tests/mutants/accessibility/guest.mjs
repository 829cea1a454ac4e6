const hosts = (name) => ({ project: 'e2e', file: 'tests/e2e/hostileHosts.test.ts', name });

const CORNER = hosts('on a page $name the launcher stands in its corner, and a question and a vote arrive');
const BEFORE = hosts(
  'on a page $name the link opens the panel before it, keys reach it, and a question and a vote arrive',
);
const FORMS = hosts('on a page $name the forms in the article take a question and a vote, Return included');
const LIGHT = {
  project: 'e2e',
  file: 'tests/e2e/embedding.test.ts',
  name: 'a page view costs one file, no cookie and no global; panel and outbox come when the pointer is near',
};

export default [
  {
    check: 47,
    name: 'page-may-style-the-host-element',
    file: 'widget/styles/launcher.css',
    from: 'position: fixed !important;',
    to: 'position: fixed;',
    test: CORNER,
  },
  {
    check: 47,
    name: 'close-button-without-a-name',
    file: 'widget/panel/frame/Frame.tsx',
    from: '          <span class="hidden">{messages.close}</span>\n',
    to: '',
    test: CORNER,
  },
  {
    check: 47,
    name: 'card-is-inert-with-the-page',
    file: 'widget/panel/frame/dialog.ts',
    from: 'if (phone.matches || isPageInert()) {',
    to: 'if (phone.matches) {',
    test: BEFORE,
  },
  {
    check: 47,
    name: 'landmarks-of-one-name',
    file: 'widget/panel/mount.ts',
    from: '{ ask, consult, follow: sent }[view]',
    to: '{ ask, consult: ask, follow: sent }[view]',
    test: FORMS,
  },
  {
    check: 47,
    name: 'page-forbids-selecting',
    file: 'widget/styles/panel.css',
    from: '  user-select: text;\n',
    to: '',
    test: hosts('on a page that lets nothing be selected the words of the panel can be'),
  },
  {
    check: 47,
    name: 'style-attribute-under-a-policy',
    file: 'widget/panel/frame/dialog.ts',
    from: "dialog.className = 'panel';",
    to: "dialog.className = 'panel';\n  dialog.setAttribute('style', 'margin: 0');",
    test: {
      project: 'e2e',
      file: 'tests/e2e/policies.test.ts',
      name: 'a list of hosts: the collector’s alone',
    },
  },
  {
    check: 48,
    name: 'a-global',
    file: 'widget/embed/start.ts',
    from: '  const { customElements } = page;\n',
    to: "  const { customElements } = page;\n  Reflect.set(page, 'gopY', {});\n",
    test: LIGHT,
  },
  {
    check: 48,
    name: 'a-cookie',
    file: 'widget/embed/start.ts',
    from: '  const { customElements } = page;\n',
    to: "  const { customElements } = page;\n  page.document.cookie = 'seen=1';\n",
    test: LIGHT,
  },
  {
    check: 48,
    name: 'a-style-of-the-page',
    file: 'widget/panel/frame/dialog.ts',
    from: "      dialog.classList.add('open');\n",
    to: "      dialog.classList.add('open');\n      document.body.style.overflow = 'hidden';\n",
    test: CORNER,
  },
  {
    check: 49,
    name: 'way-back-without-a-name',
    file: 'widget/panel/frame/Frame.tsx',
    from: '            <span class="hidden">{messages.back}</span>\n',
    to: '',
    test: {
      project: 'screens',
      file: 'tests/screens/axe.test.ts',
      name: '%s breaks no rule of WCAG 2.2 AA that axe-core knows, in either language and theme, at any width',
      only: 'ask/topic ',
    },
  },
  {
    check: 49,
    name: 'launcher-in-pale-letters',
    file: 'widget/styles/launcher.css',
    from: '  color: #fff;\n',
    to: '  color: #8fb4e0;\n',
    test: {
      project: 'screens',
      file: 'tests/screens/axe.test.ts',
      name: '%s breaks no rule of WCAG 2.2 AA that axe-core knows, in either language and theme, at any width',
      only: 'launcher/rest',
    },
  },
];
