import { expect, test } from 'vitest';
import type { Finding } from '#doctor/finding';
import { sayFinding, saySummary } from '#doctor/say';
import { doctor as en } from '#messages/en/doctor';
import { doctorCommand as commandEn } from '#messages/en/doctorCommand';
import { doctor as vi } from '#messages/vi/doctor';
import { doctorCommand as commandVi } from '#messages/vi/doctorCommand';

type Facts<C> = C extends Finding['code'] ? readonly Omit<Extract<Finding, { code: C }>, 'code'>[] : never;

const wrong = { level: 'wrong' } as const;
const note = { level: 'note' } as const;
const good = { level: 'good' } as const;
const url = 'https://gopy.example/v1/mau';
const paste = '<script></script>';
const place = 'header';

/** Of every code all that its words tell apart. */
const SAMPLES: { readonly [C in Finding['code']]: Facts<C> } = {
  'tag-missing': [wrong],
  'tag-shown-as-text': [wrong],
  'tag-unfilled': [wrong],
  'tag-curly-quotes': [{ ...wrong, paste }],
  'tag-held-back': [{ ...wrong, by: 'WP Rocket', paste }],
  'tag-not-script': [{ ...wrong, type: 'text/plain', paste }],
  'tag-address-moved': [{ ...wrong, attribute: 'data-src', paste }],
  'tag-inlined': [wrong],
  'tag-bundled': [{ ...wrong, file: url }],
  'tag-crossorigin-missing': [{ ...wrong, paste }],
  'tag-integrity-missing': [note],
  'endpoint-missing': [wrong],
  'endpoint-malformed': [{ ...wrong, value: 'gopy' }],
  'endpoint-http': [
    { ...wrong, page: 'http', paste },
    { ...wrong, page: 'https', paste },
  ],
  'setting-wrong': (
    [
      'data-lang',
      'data-launcher',
      'data-theme',
      'data-accent',
      'data-views',
      'data-shared-device',
      'data-endpoint-former',
    ] as const
  ).map((attribute) => ({ ...wrong, attribute, value: 'xanh' })),
  'tags-differ': [{ ...wrong, endpoints: [url, `${url}2`] }],
  'tags-of-versions': [{ ...note, files: [url, `${url}2`] }],
  'tag-not-needed': [good],
  'tag-in-module': [{ ...note, file: url }],
  'tag-good': [good],
  'loader-unreachable': [{ ...wrong, url }],
  'loader-missing': [{ ...wrong, url, status: 404 }],
  'loader-http': [{ ...wrong, url }],
  'loader-type': [
    { ...wrong, url, type: 'text/html' },
    { ...note, url, type: 'text/plain' },
  ],
  'loader-cors': [{ ...wrong, url }],
  'loader-hash-old': [{ ...wrong, integrity: 'sha384-', paste }],
  'loader-changed': [{ ...wrong, url }],
  'loader-hash-unknown': [{ ...wrong, url }],
  'loader-good': [good],
  'file-missing': [{ ...wrong, url: 'https://gopy.example/gop-y/1.2.3/gop-y-outbox.js', status: 404 }],
  'file-changed': [{ ...wrong, url: 'https://gopy.example/gop-y/1.2.3/gop-y-outbox.js' }],
  'file-cors': [{ ...wrong, url: 'https://gopy.example/gop-y/1.2.3/gop-y-outbox.js' }],
  'file-blocked': [{ ...wrong, file: 'gop-y-outbox.js' }],
  'not-looked': [wrong],
  'files-good': [good],
  'policy-loader': [
    { ...wrong, place, paste, recipe: 'host' },
    { ...wrong, place: 'meta', paste, recipe: 'nonce' },
    { ...wrong, place: 'unknown', paste, recipe: 'hash' },
  ],
  'policy-files': [{ ...wrong, place, paste }],
  'policy-endpoint': [{ ...wrong, place, paste }],
  'policy-trusted-types': [{ ...wrong, place, paste }],
  'policy-good': [good],
  'endpoint-unreachable': (['name', 'refused', 'certificate', 'time', 'unknown'] as const).map((why) => ({
    ...wrong,
    url,
    why,
  })),
  'endpoint-private': [{ ...wrong, host: '10.0.0.5' }],
  'endpoint-cors': [{ ...wrong, url }],
  'endpoint-redirects': [
    { ...wrong, url, to: '' },
    { ...wrong, url, to: `${url}2` },
  ],
  'endpoint-not-found': [{ ...wrong, url }],
  'endpoint-failing': [{ ...wrong, url, status: 500 }],
  'portal-missing': [{ ...note, url }],
  'portal-malformed': [{ ...wrong, url }],
  'named-unknown': [{ ...wrong, attribute: 'data-topic', value: 'xay-dung', url }],
  'origin-not-listed': [{ ...wrong, origin: 'https://tinh.example' }],
  'endpoint-good': [{ ...good, origin: 'https://tinh.example' }],
  'page-http': [note],
  'link-missing': [{ ...note, paste }],
  'link-dead': [{ ...wrong, url, status: 404 }],
  'link-unreachable': [{ ...wrong, url }],
  'link-good': [good],
  'storage-blocked': [note],
  'page-framed': [{ ...note, url }],
  'frame-refused': [{ ...wrong, url, origin: 'https://tinh.example' }],
  'storage-good': [good],
};
const FINDINGS = Object.entries(SAMPLES).flatMap(([code, facts]) =>
  facts.map((one) => ({ code, ...one }) as Finding),
);
const said = (messages: typeof vi | typeof en) => FINDINGS.map((one) => sayFinding(one, messages));

test.for([
  ['vi', vi],
  ['en', en],
] as const)('%s: every finding has words of its own, without gaps', ([, messages]) => {
  const texts = said(messages);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\s[.,:]/);
    expect(text).toBe(text.normalize('NFC'));
  }
});

test.for([
  ['vi', vi],
  ['en', en],
] as const)('%s: what is not good comes with advice', ([, messages]) => {
  const lines = FINDINGS.map((finding) => [finding.level, sayFinding(finding, messages)] as const);
  for (const [level, text] of lines) expect(text.includes('\n'), text).toBe(level !== 'good');
});

test('Vietnamese neither begs nor blames', () => {
  for (const text of said(vi)) expect(text).not.toMatch(/vui lòng|xin lỗi|không hợp lệ/i);
});

test('English has no Vietnamese letters', () => {
  for (const text of [...said(en), en.paste, commandEn.usage])
    expect(text).not.toMatch(/[ăđơưạảấầậếềệịọốồộớờợụứừự]/i);
});

test('a finding is told in a line, with what to do and what to copy below', () => {
  expect(sayFinding({ code: 'tag-crossorigin-missing', level: 'wrong', paste }, en)).toBe(
    `✗ The tag has integrity but no crossorigin, so browsers do not run the file of another host.
  Paste the tag below over the old one.
  Paste:
<script></script>`,
  );
});

test('nothing that a page says moves the cursor of a terminal', () => {
  const text = sayFinding({ code: 'endpoint-malformed', level: 'wrong', value: 'x\u001b[2J\r\u009b1A' }, en);
  expect(text).toContain('data-endpoint="x[2J1A"');
});

test('the summary counts what is wrong, and no note', () => {
  const findings: readonly Finding[] = [
    { code: 'tag-missing', level: 'wrong' },
    { code: 'page-http', level: 'note' },
  ];
  expect(saySummary(findings, en)).toBe('1 thing to mend.');
  expect(saySummary(findings, vi)).toBe('Có 1\u00a0chỗ cần sửa.');
  expect(saySummary([], en)).toBe('Nothing wrong was found.');
});

test('each way in which a page cannot be seen has its words', () => {
  const ways = [
    { kind: 'unreachable' },
    { kind: 'status', status: 404 },
    { kind: 'not-html', type: 'application/pdf' },
  ] as const;
  for (const command of [commandVi, commandEn]) {
    expect(new Set(ways.map((unseen) => command.unseen(url, unseen))).size).toBe(ways.length);
  }
});
