import { describe, expect, test } from 'vitest';
import { forbiddenImports } from '../../../scripts/import-rules.mjs';

function isAllowed(file: string, source: string): boolean {
  return forbiddenImports(file, source).length === 0;
}

/** Per line of the table: the file, a source that obeys, and one that does not. */
const LINES: ReadonlyArray<readonly [file: string, obeying: string, violating: string]> = [
  [
    'widget/protocol/ballot.ts',
    "import { LIMITS } from './limits';",
    "import { vi } from '#messages/vi/panel';",
  ],
  [
    'widget/styles/sheet.ts',
    "import tokens from './tokens.css?inline';",
    "import { a } from '#protocol/text';",
  ],
  ['widget/messages/vi/panel.ts', "import '#protocol/problem';", "import '#panel/ask/askForm';"],
  ['widget/messages/vi/panel.ts', "import '../dates';", "import '../../protocol/problem';"],
  ['widget/endpoint/send.ts', "import '#protocol/outcome';", "import '#device/database';"],
  ['widget/device/indexedDb.ts', "import 'idb-keyval';", "import 'preact';"],
  ['widget/outbox/drain.ts', "import '#protocol/outcome';", "import '../protocol/outcome';"],
  [
    'widget/outbox/drain.ts',
    "import type { Device } from '#device/openDevice';",
    "import '#device/openDevice';",
  ],
  ['widget/outbox/drain.ts', "import type { Send } from '#endpoint/send';", "import '#endpoint/send';"],
  ['widget/embed/start.ts', "import '#messages/vi/launcher';", "import '#messages/vi/panel';"],
  ['widget/embed/start.ts', "import '#styles/launcher.css?inline';", "import '#protocol/text';"],
  [
    'widget/embed/start.ts',
    "import type { Panel } from '#panel/frame/panel';",
    "import '#panel/frame/panel';",
  ],
  ['widget/embed/start.ts', "import type { Outbox } from '#outbox/outbox';", "import '#outbox/outbox';"],
  ['widget/panel/ask/form.tsx', "import { useState } from 'preact/hooks';", "import 'idb-keyval';"],
  ['widget/panel/ask/form.tsx', "import '../fields/textField';", "import '../../outbox/outbox';"],
  ['widget/panel/ask/form.tsx', "import type { Outbox } from '#outbox/outbox';", "import '#outbox/outbox';"],
  [
    'widget/panel/ask/form.tsx',
    "import type { Device } from '#device/openDevice';",
    "import '#device/drafts';",
  ],
  ['widget/panel/ask/form.tsx', "import type { Read } from '#endpoint/read';", "import '#endpoint/read';"],
  ['widget/panel/ask/form.tsx', "import type { Parts } from '#embed/parts';", "import '#embed/parts';"],
  ['widget/panel/ask/form.tsx', "import type { Vote } from '#consult/vote';", "import '#consult/vote';"],
  [
    'widget/consult/vote.tsx',
    "import type { ComponentType } from 'preact';",
    "import { Fragment } from 'preact';",
  ],
  ['widget/consult/vote.tsx', "import '#messages/vi/consult';", "import '#embed/parts';"],
  [
    'widget/consult/vote.tsx',
    "import type { Frame } from '#panel/frame/frame';",
    "import '#panel/frame/frame';",
  ],
  ['widget/consult/vote.tsx', "import type { Outbox } from '#outbox/outbox';", "import '#outbox/outbox';"],
  ['widget/outbox/entry.ts', "import '#device/openDevice'; import '#endpoint/send';", "import 'preact';"],
  ['widget/embed/entry.dev.ts', "import '../panel/entry.vi';", "import '../../server/app';"],
  [
    'widget/doctor/policy/policy.ts',
    "import parse from 'content-security-policy-parser';",
    "import 'node:crypto';",
  ],
  [
    'widget/doctor/inside/judgeFiles.ts',
    "import type { LoadChunk } from '#embed/pinned';",
    "import '#embed/pinned';",
  ],
  [
    'widget/doctor/outside/readHtml.ts',
    "import 'parse5'; import 'node:dns/promises'; import '../say';",
    "import '#outbox/outbox';",
  ],
  [
    'widget/messages/vi/doctor.ts',
    "import type { Finding } from '#doctor/finding';",
    "import '#doctor/say';",
  ],
  ['server/app.ts', "import { Hono } from 'hono'; import 'node:fs';", "import '#protocol/ballot';"],
  [
    'server/receive/receive.ts',
    "import '../../widget/protocol/ballot';",
    "import '../../widget/panel/sent';",
  ],
  ['server-mock/handlers.ts', "import 'msw'; import '../server/app';", "import 'hono';"],
  ['server-mock/handlers.ts', "import '#protocol/ballot';", "import '#outbox/outbox';"],
  ['demo/backstage/panel.tsx', "import 'preact'; import '../backstage/a';", "import '#device/entries';"],
  ['demo/static/boot.ts', "import 'msw/browser'; import '../../server/app';", "import '#outbox/outbox';"],
  ['demo/snippet.js', "import './copy.js';", "import '../widget/embed/settings';"],
  ['tests/e2e/ask.test.ts', "import '../helpers/collector';", "import '#protocol/ballot';"],
  ['tests/e2e/ask.test.ts', "import 'playwright';", "import '../../widget/protocol/ballot';"],
  ['tests/engines/tab.ts', "import '../e2e/host';", "import '#protocol/ballot';"],
  [
    'tests/bench/collector/a.ts',
    "import { openLibsql } from '../../../server/store/openLibsql';",
    "import '../../../widget/outbox/outbox';",
  ],
  ['tests/bench/outbox/a.ts', "import '../../../widget/outbox/outbox';", "import '../../../server/app';"],
];

test.each(LINES)('in %s, %s is allowed and %s is not', (file, obeying, violating) => {
  expect(forbiddenImports(file, obeying)).toEqual([]);
  expect(isAllowed(file, violating)).toBe(false);
});

describe('whatever way it is written', () => {
  test.each([
    "export * from '#device/openDevice';",
    "export { a } from '#device/openDevice';",
    "const a = import('#device/openDevice');",
    "import { type Device } from '#device/openDevice';",
    'const a = import(name);',
  ])('%s is an import of the value', (source) => {
    expect(isAllowed('widget/outbox/drain.ts', source)).toBe(false);
  });

  test.each([
    "export type { Device } from '#device/openDevice';",
    "export type * from '#device/openDevice';",
    "let device: import('#device/openDevice').Device;",
  ])('%s is an import of the type', (source) => {
    expect(forbiddenImports('widget/outbox/drain.ts', source)).toEqual([]);
  });

  test('a comment or a string is no import', () => {
    const source = "// import '#panel/x'\nconst a = \"import '#panel/x'\";";
    expect(forbiddenImports('widget/outbox/drain.ts', source)).toEqual([]);
  });
});

test('the sentence names the file, the import and the way out', () => {
  expect(forbiddenImports('widget/outbox/drain.ts', "import '#device/openDevice'; import 'preact';")).toEqual(
    [
      'widget/outbox/drain.ts may import only types of #device/openDevice: write import type',
      'widget/outbox/drain.ts may not import preact',
    ],
  );
});

test('a folder is not taken for another that begins alike', () => {
  expect(isAllowed('server/app.ts', "import '../server-mock/mock';")).toBe(false);
  expect(isAllowed('widget/panel/a.ts', "import 'preact-render-to-string';")).toBe(false);
});

test('a widget folder without a line in the table is refused', () => {
  expect(isAllowed('widget/photos/shrink.ts', '')).toBe(false);
});
