const browser = (file) => (name) => ({ project: 'browser', file: `tests/browser/${file}.test.tsx`, name });
const unit = (file) => (name) => ({ project: 'unit', file: `tests/unit/${file}.test.ts`, name });
const FILES = ['fields', 'typing', 'mistakes', 'photos', 'consent', 'asking', 'ballotFields', 'consulting'];
const [fields, typing, mistakes, photos, consent, asking, ballot, consulting] = FILES.map(browser);
const typed = (name) => ({ project: 'e2e', file: 'tests/e2e/typing.test.ts', name });
const layout = (name) => ({
  project: 'screens',
  file: 'tests/screens/layout.test.ts',
  name,
  only: 'ask/topic ',
});

const LABELS = fields(
  'every field and choice of a question and of a ballot has a label or a legend that is seen, and no placeholder',
);
const OPTIONAL = fields(
  'in %s what may be left out says so in its name, and no star stands for what may not',
);
const UNTOUCHED = typing(
  'while somebody types the program writes neither what stands in the field nor where they are in it',
);
const RETURN = typed(
  'Return that ends a composed word neither goes on nor sends; in a text it is a new line',
);
const TOLD = mistakes(
  'mistakes are told at the press and not before: a headed list takes the focus, and its links lead into the fields, in their order',
);
const DESCRIBED = mistakes(
  'a control in error is invalid, and described by its hint and then by the words of its mistake, which begin with a “Lỗi:” for ears',
);
const SENT_ONCE = mistakes(
  'the button that sends is never disabled, says when it is busy, and two presses post one question',
);
const NATIVE = ballot(
  'choices are native, pressed anywhere in their row, none of them chosen beforehand, in the order in which the officer put them',
);
const ONE_BALLOT = ballot(
  'two Returns on a choice, and a press on the button while it is busy, send one ballot',
);
const CLAUSES = ballot(
  'a draft goes clause by clause: one on a screen, told which article of how many, none that has to be answered, and a list to jump that opens in place',
);
const REASON = ballot(
  'the reason stands right after the stances, need not be given, and no stance pretends to open it',
);
const PHOTOS = photos(
  'photos come by a button and nothing has to be dropped; each is listed with its number and size, and left out by its number',
);
const NOTICE = consent(
  'before anything personal is asked for it says who keeps it and for how long; the box says what for; the rest opens in place',
);
const AGREED = asking(
  'contact details need their consent, which nobody has given for the citizen; who takes them out again needs none',
);

export default [
  {
    check: 11,
    name: 'label-for-ears-alone',
    file: 'widget/panel/fields/LineField.tsx',
    from: '<label class="name" for={id}>',
    to: '<label class="hidden" for={id}>',
    test: LABELS,
  },
  {
    check: 11,
    name: 'placeholder-beside-label',
    file: 'widget/panel/fields/TextField.tsx',
    from: '          defaultValue={initial}\n',
    to: '          defaultValue={initial}\n          placeholder={label}\n',
    test: LABELS,
  },
  {
    check: 11,
    name: 'choices-without-legend',
    file: 'widget/panel/fields/Choices.tsx',
    from: '<legend class="name" lang={lang}>',
    to: '<legend class="hidden" lang={lang}>',
    test: LABELS,
  },
  {
    check: 12,
    name: 'optional-is-not-said',
    file: 'widget/panel/ask/ContactStep.tsx',
    from: 'label={words.contact[field]}',
    to: "label={words.contact[field].replace(field === 'email' ? / \\(.*/ : '', '')}",
    test: OPTIONAL,
  },
  {
    check: 12,
    name: 'star-for-what-must-be',
    file: 'widget/panel/ask/TopicStep.tsx',
    from: 'legend={words.topic}',
    to: "legend={words.topic.concat(' *')}",
    test: OPTIONAL,
  },
  {
    check: 13,
    name: 'small-letters-in-fields',
    file: 'widget/styles/panel.css',
    from: '  color: inherit;\n  font: inherit;\n}\ntextarea {',
    to: '  color: inherit;\n  font: inherit;\n  font-size: 15px;\n}\ntextarea {',
    test: fields(
      'letters in fields are 16 px or more, also on a page with small ones, and the page’s zoom settings stay as they are',
    ),
  },
  {
    check: 14,
    name: 'phone-is-any-text',
    file: 'widget/panel/fields/LineField.tsx',
    from: "{ type: 'tel', autocomplete: 'tel' }",
    to: "{ type: 'text', autocomplete: 'off' }",
    test: fields(
      'each contact field tells phones which keyboard it wants, and browsers what they may fill in',
    ),
  },
  {
    check: 14,
    name: 'contact-stays-for-the-next-question',
    file: 'widget/panel/kept.ts',
    from: '  kept.question = emptyDraft(kept.topic);\n',
    to: '  kept.question = { ...emptyDraft(kept.topic), contact: kept.question.contact };\n',
    test: fields('contact details that went with a question stand in no later one'),
  },
  {
    check: 15,
    name: 'phone-without-points',
    file: 'widget/protocol/contact.ts',
    from: 'typed.replace(/[\\s.()\\p{Pd}]/gu',
    to: 'typed.replace(/[\\s()\\p{Pd}]/gu',
    test: unit('protocol/contact')('the phone number %s is read as %s'),
  },
  {
    check: 15,
    name: 'phone-put-in-order-on-screen',
    file: 'widget/panel/fields/LineField.tsx',
    from: 'onInput={({ currentTarget }) => changed(currentTarget.value)}',
    to: `onInput={({ currentTarget }) => {
              if (kind === 'tel') currentTarget.value = currentTarget.value.replace(/\\D/g, '');
              changed(currentTarget.value);
            }}`,
    test: fields('a phone number stays on the screen as it was typed, and goes in order'),
  },
  {
    check: 16,
    name: 'text-written-back',
    file: 'widget/panel/fields/TextField.tsx',
    from: 'defaultValue={initial}',
    to: 'value={initial}',
    test: UNTOUCHED,
  },
  {
    check: 16,
    name: 'line-written-back',
    file: 'widget/panel/fields/LineField.tsx',
    from: 'defaultValue={initial}',
    to: 'value={initial}',
    test: UNTOUCHED,
  },
  {
    check: 17,
    name: 'field-made-anew-with-its-count',
    file: 'widget/panel/fields/TextField.tsx',
    from: '        <textarea\n',
    to: '        <textarea\n          key={countOf(props)}\n',
    test: typed(
      'Telex, %s, gives the exact words on the screen and at the endpoint, also where a count changes with each letter',
    ),
  },
  {
    check: 17,
    name: 'letters-sent-in-pieces',
    file: 'widget/protocol/text.ts',
    from: "    .normalize('NFC')\n",
    to: '',
    test: typed('letters that a keyboard gives in pieces stay so on the screen, and go in one piece'),
  },
  {
    check: 18,
    name: 'return-of-a-word-sends',
    file: 'widget/panel/fields/composing.ts',
    from: '(event.isComposing || event.keyCode === 229)',
    to: 'event.isComposing',
    test: RETURN,
  },
  {
    check: 18,
    name: 'return-in-a-text-goes-on',
    file: 'widget/panel/ask/Step.tsx',
    from: 'onKeyDown={keepWhileComposing}',
    to: "onKeyDown={(event) => (event.key === 'Enter' ? press(event) : keepWhileComposing(event))}",
    test: RETURN,
  },
  {
    check: 18,
    name: 'second-return-sends-again',
    file: 'widget/panel/fields/attempts.ts',
    from: 'if (ready && !attempts.busy) {',
    to: 'if (ready) {',
    test: ONE_BALLOT,
  },
  {
    check: 19,
    name: 'length-in-pieces-of-letters',
    file: 'widget/protocol/text.ts',
    from: '[...normalise(text)].length',
    to: 'normalise(text).length',
    test: unit('protocol/text')('%s counts as people count it'),
  },
  {
    check: 19,
    name: 'nothing-past-the-limit',
    file: 'widget/panel/fields/TextField.tsx',
    from: '          onInput={input}\n',
    to: '          onInput={input}\n          maxLength={props.max}\n',
    test: typing(
      'the count stands below the field from 80 % on, counts letters and not their pieces, and holds nobody up at the limit',
    ),
  },
  {
    check: 19,
    name: 'count-spoken-at-every-letter',
    file: 'widget/panel/fields/TextField.tsx',
    from: '      clearTimeout(pause);\n      const count',
    to: '      const count',
    test: typing('the count is spoken once somebody pauses for two seconds, and not at every letter'),
  },
  {
    check: 20,
    name: 'summary-without-focus',
    file: 'widget/panel/fields/ErrorSummary.tsx',
    from: ' ref={takeFocus}',
    to: '',
    test: TOLD,
  },
  {
    check: 20,
    name: 'mistakes-told-while-writing',
    file: 'widget/panel/ask/Step.tsx',
    from: 'const mistakes = issues\n      .filter(',
    to: 'const mistakes = look()\n      .filter(',
    test: TOLD,
  },
  {
    check: 20,
    name: 'links-of-summary-lead-nowhere',
    file: 'widget/panel/fields/ErrorSummary.tsx',
    from: '?.focus();',
    to: ';',
    test: TOLD,
  },
  {
    check: 21,
    name: 'mistake-read-before-hint',
    file: 'widget/panel/fields/LineField.tsx',
    from: '.filter(Boolean).join',
    to: '.filter(Boolean).reverse().join',
    test: DESCRIBED,
  },
  {
    check: 21,
    name: 'choice-is-not-called-invalid',
    file: 'widget/panel/fields/Choices.tsx',
    from: "        aria-invalid={error ? 'true' : undefined}\n",
    to: '',
    test: DESCRIBED,
  },
  {
    check: 21,
    name: 'mistake-is-not-called-one',
    file: 'widget/panel/fields/FieldError.tsx',
    from: '      <span class="hidden">{prefix}</span>\n',
    to: '',
    test: DESCRIBED,
  },
  {
    check: 21,
    name: 'box-of-a-group-is-not-called-invalid',
    file: 'widget/consult/items/Boxes.tsx',
    from: "            aria-invalid={error ? 'true' : undefined}\n",
    to: '',
    test: ballot('boxes of which too many are ticked are each called invalid, at the press and not before'),
  },
  {
    check: 21,
    name: 'box-is-not-called-invalid',
    file: 'widget/panel/ask/ConsentBoxes.tsx',
    from: "              aria-invalid={error ? 'true' : undefined}\n",
    to: '',
    test: mistakes(
      'a box that is to be ticked is invalid until it is, and then described by nothing any more',
    ),
  },
  {
    check: 22,
    name: 'mistake-empties-its-field',
    file: 'widget/panel/fields/LineField.tsx',
    from: '          <input\n            id={id}\n',
    to: '          <input\n            key={error}\n            id={id}\n',
    test: mistakes(
      'a mistake takes nothing away: words, photo, contact details and what was agreed to stand as they were, and go',
    ),
  },
  {
    check: 23,
    name: 'button-disabled-while-storing',
    file: 'widget/panel/ask/Step.tsx',
    from: 'aria-disabled={attempts.busy}',
    to: 'disabled={attempts.busy}',
    test: SENT_ONCE,
  },
  {
    check: 23,
    name: 'second-press-sends-again',
    file: 'widget/panel/fields/attempts.ts',
    from: '        attempts.busy = true;\n',
    to: '',
    test: ONE_BALLOT,
  },
  {
    check: 24,
    name: 'choice-too-low-for-a-finger',
    file: 'widget/styles/panel.css',
    from: '.choice {\n  display: flex;\n  gap: 12px;\n  min-height: 48px;\n  margin: 0 0 8px;\n  padding: 10px 12px;\n',
    to: '.choice {\n  display: flex;\n  gap: 12px;\n  margin: 0 0 8px;\n  padding: 2px 12px;\n',
    test: layout('every control is at least 44 px wide and high, and a link in text 24'),
  },
  {
    check: 24,
    name: 'choices-without-a-gap',
    file: 'widget/styles/panel.css',
    from: '  min-height: 48px;\n  margin: 0 0 8px;\n  padding: 10px 12px;\n',
    to: '  min-height: 48px;\n  margin: 0 0 2px;\n  padding: 10px 12px;\n',
    test: layout('controls are at least 8 px apart'),
  },
  {
    check: 25,
    name: 'first-is-chosen-beforehand',
    file: 'widget/panel/fields/Choices.tsx',
    from: 'defaultChecked={row.value === initial}',
    to: 'defaultChecked={row.value === (initial ?? rows[0]?.value)}',
    test: NATIVE,
  },
  {
    check: 25,
    name: 'choices-in-an-order-of-our-own',
    file: 'widget/consult/items/choices.ts',
    from: '  choices.map(({ id, label }) => {',
    to: '  [...choices].sort((a, b) => (a.label.vi < b.label.vi ? -1 : 1)).map(({ id, label }) => {',
    test: NATIVE,
  },
  {
    check: 25,
    name: 'only-the-words-can-be-pressed',
    file: 'widget/styles/panel.css',
    from: '.choice {\n  display: flex;\n',
    to: '.choice {\n  display: inline-flex;\n',
    test: NATIVE,
  },
  {
    check: 26,
    name: 'rating-in-numbers-alone',
    file: 'widget/consult/items/rating.tsx',
    from: '= inLanguage(level, messages.lang);',
    to: "= { ...inLanguage(level, messages.lang), text: '' };",
    test: ballot(
      'a rating is one group of five, each with its number and words; who has no opinion goes on, or takes it back',
    ),
  },
  {
    check: 26,
    name: 'no-opinion-is-not-offered',
    file: 'widget/consult/items/stance.tsx',
    from: 'rows={STANCES.map(',
    to: "rows={STANCES.filter((one) => one !== 'none').map(",
    test: ballot('a stance offers “Không có ý kiến” as one of three'),
  },
  {
    check: 27,
    name: 'ballot-answered-in-part',
    file: 'widget/consult/ConsultationScreen.tsx',
    from: 'if (!itemsOf(consultation).every(({ kind }) => formOf(kind))) {',
    to: 'if (!itemsOf(consultation).some(({ kind }) => formOf(kind))) {',
    test: consulting(
      'one with an item of a kind that is not known is not answered in part; the page’s own link leads to where it is',
    ),
  },
  {
    check: 28,
    name: 'clauses-counted-for-articles',
    file: 'widget/consult/steps.ts',
    from: 'n: articles.indexOf(one.article) + 1, of: articles.length,',
    to: 'n: asked.indexOf(one) + 1, of: asked.length,',
    test: CLAUSES,
  },
  {
    check: 28,
    name: 'clause-has-to-be-answered',
    file: 'widget/consult/mistakes.ts',
    from: "given.kind === 'stance' && normalise(given.reason ?? '') !== ''",
    to: "given.kind === 'stance'",
    test: CLAUSES,
  },
  {
    check: 28,
    name: 'jump-list-lies-open',
    file: 'widget/consult/JumpList.tsx',
    from: '      <details\n',
    to: '      <details\n        open\n',
    test: CLAUSES,
  },
  {
    check: 29,
    name: 'stance-pretends-to-open',
    file: 'widget/panel/fields/Choices.tsx',
    from: '                defaultChecked={row.value === initial}\n',
    to: '                defaultChecked={row.value === initial}\n                aria-expanded="false"\n',
    test: REASON,
  },
  {
    check: 30,
    name: 'photo-without-its-size',
    file: 'widget/panel/photos/Photos.tsx',
    from: '<span class="hint">{',
    to: '<span class="hint">{false && ',
    test: PHOTOS,
  },
  {
    check: 30,
    name: 'photos-left-out-by-one-name',
    file: 'widget/panel/photos/Photos.tsx',
    from: '{words.remove(index + 1)}',
    to: '{words.remove(1)}',
    test: PHOTOS,
  },
  {
    check: 31,
    name: 'notice-without-a-time',
    file: 'widget/panel/ask/Notice.tsx',
    from: "long?.text ?? ''",
    to: "''",
    test: NOTICE,
  },
  {
    check: 31,
    name: 'consent-asked-for-nothing',
    file: 'widget/panel/ask/draft.ts',
    from: "one.needed === 'never' || needed.includes(one)",
    to: "one.needed !== 'minor' || needed.includes(one)",
    test: NOTICE,
  },
  {
    check: 31,
    name: 'consent-ticked-beforehand',
    file: 'widget/panel/ask/ContactStep.tsx',
    from: 'ticked: draft().agreed[id] !== undefined,',
    to: 'ticked: true,',
    test: AGREED,
  },
];
