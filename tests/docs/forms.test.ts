import { describe, expect, test } from 'vitest';
import { FORMS, formOf, SAME_FORM } from './form/forms';
import { isPolicyBlock } from './page/policyLines';
import { DOCUMENTS } from './read/documents';
import { blocksOf } from './read/placed';

const settings = blocksOf(DOCUMENTS, ...Object.keys(FORMS), ...Object.keys(SAME_FORM));

describe('the settings of a server are built as that server reads them', () => {
  test.each([...settings, { place: 'an empty one', lang: 'ini', text: '' }])(
    '$place',
    ({ place, lang, text }) => {
      expect(formOf(lang)?.(text), place).toBeUndefined();
    },
  );
});

test.each([
  ['nginx', 'location / {\n  proxy_pass http://localhost:8787\n}'],
  ['nginx', 'location / {\n  proxy_pass http://localhost:8787;'],
  ['apache', '<Location "/">\n  ProxyPass http://localhost:8787/'],
  ['apache', 'Header'],
  ['systemd', '[Service]\nExecStart node'],
  ['php', 'echo 1;'],
  ['yaml', 'a: [1'],
])('a broken block of %s would be told', (lang, text) => {
  const fault = formOf(lang)?.(text);
  // PHP takes text without its tag for a page.
  if (lang !== 'php') expect(fault).toBeTypeOf('string');
  else expect(formOf(lang)?.('<?php echo ;')).toBeTypeOf('string');
});

/** What is run or held to its form elsewhere here; `text` is only shown: what a screen or a letter says. */
const TRIED = ['sh', 'html', 'js', 'ts', 'css', 'json', 'text'];

test('no block is of a kind that nobody tries', () => {
  const untried = DOCUMENTS.flatMap(({ path, blocks }) =>
    blocks
      .filter((block) => !TRIED.includes(block.lang) && !formOf(block.lang) && !isPolicyBlock(block))
      .map(({ lang, line }) => `${path}:${line}: ${lang || 'a block without a language that is no policy'}`),
  );
  expect(untried).toEqual([]);
});
