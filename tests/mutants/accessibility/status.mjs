const status = (name) => ({ project: 'browser', file: 'tests/browser/status.test.tsx', name });
const embedding = (name) => ({ project: 'e2e', file: 'tests/e2e/embedding.test.ts', name });

const THERE = status(
  'one polite region stands in the page’s own tree as soon as the panel is there, and it is empty',
);
const SAID = status(
  'what is said comes after a pause in which the region is empty, also where something else stood, and goes five seconds later',
);
const NETWORK = status(
  'that there is no network is said in words beside a picture, on a form and not where it changes nothing',
);
const CODE = status(
  'the receipt’s title has the focus, and its code is seen in groups of four and read symbol by symbol',
);
const LISTS = status(
  'what was sent and what waits are lists whose items have a title, their state, a time and what can be done',
);

export default [
  {
    check: 32,
    name: 'region-interrupts',
    file: 'widget/panel/frame/announce.ts',
    from: "region.setAttribute('aria-live', 'polite');",
    to: "region.setAttribute('aria-live', 'assertive');",
    test: THERE,
  },
  {
    check: 32,
    name: 'region-comes-with-its-words',
    file: 'widget/panel/frame/announce.ts',
    from: '  host.appendChild(region);\n',
    to: '  setTimeout(() => host.appendChild(region), 2000);\n',
    test: THERE,
  },
  {
    check: 32,
    name: 'words-come-at-once',
    file: 'widget/panel/frame/announce.ts',
    from: '}, 150);',
    to: '}, 20);',
    test: SAID,
  },
  {
    check: 32,
    name: 'words-stay-in-the-region',
    file: 'widget/panel/frame/announce.ts',
    from: 'later(empty, 5000);',
    to: '',
    test: SAID,
  },
  {
    check: 32,
    name: 'alert-in-the-shadow-root',
    file: 'widget/panel/ask/Step.tsx',
    from: 'class="note" ref={speak}',
    to: 'class="note" role="alert"',
    test: status('what went wrong at a press is heard through that region, and not from the shadow root'),
  },
  {
    check: 32,
    name: 'modal-sheet-silences-the-region',
    file: 'widget/panel/App.tsx',
    from: '[body(), <slot key={SAID} name={SAID} />]',
    to: '[body(), <slot key={SAID} name="nobody" />]',
    test: embedding(
      'what is said on a phone is heard although the panel there silences the rest of the page',
    ),
  },
  {
    check: 33,
    name: 'network-goes-unheard',
    file: 'widget/panel/frame/OfflineNote.tsx',
    from: ' ref={speak}',
    to: '',
    test: status('a network that goes while somebody writes is heard by who cannot see it go'),
  },
  {
    check: 33,
    name: 'network-without-its-picture',
    file: 'widget/panel/frame/OfflineNote.tsx',
    from: `<Icon>
      <path d="M3 3l18 18M3 10q9-7 18 0M7 15q5-4 10 0M12 20h.01" />
    </Icon>`,
    to: '',
    test: NETWORK,
  },
  {
    check: 33,
    name: 'network-is-said-to-be-gone-for-ever',
    file: 'widget/panel/ask/Step.tsx',
    from: '  followNetwork(life);\n',
    to: '',
    test: NETWORK,
  },
  {
    check: 34,
    name: 'receipt-without-focus',
    file: 'widget/panel/sent/Outcome.tsx',
    from: '    takeFocus(element);\n',
    to: '',
    test: CODE,
  },
  {
    check: 34,
    name: 'code-is-read-as-one-word',
    file: 'widget/panel/sent/Code.tsx',
    from: "{code.split('').join(' ')}",
    to: '{code}',
    test: CODE,
  },
  {
    check: 34,
    name: 'code-stands-in-one-piece',
    file: 'widget/panel/sent/Code.tsx',
    from: '{groupCode(code)}',
    to: '{code}',
    test: CODE,
  },
  {
    check: 34,
    name: 'copying-is-not-spoken',
    file: 'widget/panel/sent/CopyButton.tsx',
    from: 'ref={copied ? speak : null} ',
    to: '',
    test: status('the button that copies the code says that it has, and keeps the focus'),
  },
  {
    check: 34,
    name: 'copying-is-not-told',
    file: 'widget/panel/sent/CopyButton.tsx',
    from: '{copied ? done : label}',
    to: '{label}',
    test: status('the button that copies the code says that it has, and keeps the focus'),
  },
  {
    check: 35,
    name: 'marks-stay-on-a-code',
    file: 'widget/protocol/code.ts',
    from: '.replace(/[\\s\\p{M}\\p{Pd}_.]/gu',
    to: '.replace(/[\\s\\p{Pd}_.]/gu',
    test: status('a code is looked up when it is pasted %s'),
  },
  {
    check: 35,
    name: 'slip-is-asked-of-the-endpoint',
    file: 'widget/panel/follow/Lookup.tsx',
    from: 'if (!isChecked || isCode(code)) return undefined;',
    to: 'if (!isChecked || code) return undefined;',
    test: status(
      'a slip in a code is found on the device: the endpoint is not asked, and the field keeps what was typed',
    ),
  },
  {
    check: 35,
    name: 'list-leads-nowhere',
    file: 'widget/panel/follow/Sent.tsx',
    from: 'open={lookup && ((code) => open(code, lookup.show))}',
    to: 'open={null}',
    test: status('who sent a question from this device finds it in the list, and types no code'),
  },
  {
    check: 35,
    name: 'any-sixteen-symbols-are-a-code',
    file: 'widget/protocol/code.ts',
    from: 'checkSymbol(symbols) === code.slice(-1)',
    to: 'symbols.length > 0',
    test: {
      project: 'unit',
      file: 'tests/unit/protocol/code.test.ts',
      name: 'every single wrong symbol is found',
    },
  },
  {
    check: 36,
    name: 'received-item-without-its-state',
    file: 'widget/panel/follow/ReceivedItem.tsx',
    from: 'title: messages.state.received',
    to: "title: ''",
    test: LISTS,
  },
  {
    check: 36,
    name: 'item-without-its-state',
    file: 'widget/panel/follow/WaitingItem.tsx',
    from: '{shown ? shown.title : words',
    to: "{shown ? '' : words",
    test: LISTS,
  },
  {
    check: 36,
    name: 'item-without-its-time',
    file: 'widget/panel/follow/WaitingItem.tsx',
    from: '      <p class="hint">{words.at(new Date(entry.at).toISOString())}</p>\n',
    to: '',
    test: LISTS,
  },
  {
    check: 36,
    name: 'list-that-voiceover-takes-for-none',
    file: 'widget/styles/panel.css',
    from: '  list-style: "";\n',
    to: '  list-style: none;\n',
    test: LISTS,
  },
];
