import { expect, test } from 'vitest';
import { inlineTag } from '../../../demo/builder/give/inline';

const PAGE = 'https://gopy.tinh.example/ha-may';

test('a consultation’s tag holds the link to its plain page, for where the form does not come', () => {
  const form = { view: 'consult', consultation: 'cho-dem', title: 'Chợ đêm' } as const;
  expect(inlineTag(form, 'gop-y', PAGE)).toBe(`<gop-y view="consult" consultation="cho-dem">
  <a href="https://gopy.tinh.example/ha-may/consultations/cho-dem">Chợ đêm</a>
</gop-y>
`);
  expect(inlineTag(form, 'div', PAGE)).toBe(`<div data-gop-y="consult:cho-dem">
  <a href="https://gopy.tinh.example/ha-may/consultations/cho-dem">Chợ đêm</a>
</div>
`);
});

test('where nobody knows the plain page there is no link', () => {
  const form = { view: 'consult', consultation: 'cho-dem', title: 'Chợ đêm' } as const;
  expect(inlineTag(form, 'gop-y', '')).toBe('<gop-y view="consult" consultation="cho-dem"></gop-y>\n');
});

test('asking and following need no more than their names', () => {
  expect(inlineTag({ view: 'ask' }, 'gop-y', PAGE)).toBe('<gop-y view="ask"></gop-y>\n');
  expect(inlineTag({ view: 'follow' }, 'div', PAGE)).toBe('<div data-gop-y="follow"></div>\n');
});

test('a title that an endpoint gives is text', () => {
  const form = { view: 'consult', consultation: 'x', title: '</a><script>alert("1")</script>' } as const;
  expect(inlineTag(form, 'gop-y', PAGE)).toContain(
    '>&lt;/a&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</a>',
  );
});
