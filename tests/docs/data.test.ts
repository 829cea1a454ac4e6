import { describe, expect, test } from 'vitest';
import { hashPassword } from '../e2e/processes';
import { JSON_KINDS } from './data/jsonKinds';
import { fill } from './placeholders';
import { DOCUMENTS } from './read/documents';
import { blocksOf } from './read/placed';

const filling = { collector: 'https://gopy.example.vn', page: 'https://example.vn/trang' };
const hash = hashPassword('mat-khau-cua-lan');

/** What is wrong with a block, or `undefined`. */
function faultOf(text: string, mark: string): string | undefined {
  try {
    const value = JSON.parse(fill(text, filling).replace(/scrypt\$[^"]*…/g, () => hash));
    const kind = JSON_KINDS.find(({ name, is }) => (mark ? name === mark : is(value)));
    if (!kind) return 'is of no kind that tests/docs/data/jsonKinds.ts knows; name one behind ```json';
    kind.check(value);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a JSON file of a document is taken by what reads such files', () => {
  test.each(blocksOf(DOCUMENTS, 'json'))('$place', ({ place, text, mark }) => {
    expect(faultOf(text, mark), place).toBeUndefined();
  });
});

test.each([
  ['a field that a portal does not have', '{ "agency": { "name": "Tỉnh" } }'],
  ['a password in clear', '[{ "id": "lan", "name": "Lan", "portal": "ha-may", "password": "lan123" }]'],
  ['a list that is no JSON', '[1, 2'],
  ['something that nobody reads', '{ "colour": "red" }'],
  ['a receipt without its time', '{ "v": 1, "id": "3f8b0c1e-5d2a-4c77-9a51-0e6f2b7d9c10", "code": "2" }'],
])('%s would be told', (_, text) => {
  expect(faultOf(text, '')).toBeTypeOf('string');
});
