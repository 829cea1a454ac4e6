import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** What is imported, compared with, or names a thing or a type says nothing to anybody. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ['source'],
  BinaryExpression: ['left', 'right'],
  SwitchCase: ['test'],
  Property: ['key'],
  TSLiteralType: ['literal'],
};

/** Every text of a file of words as it is written there, a value in it as `{}`, with the line it begins on. */
export function writtenWords(file: string): readonly (readonly [line: string, text: string])[] {
  const source = readFileSync(file, 'utf8');
  const found: [string, string][] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one);
    if (!isNode(part)) return;
    const text = textOf(part);
    if (text !== undefined) found.push([`${file}:${source.slice(0, part.start).split('\n').length}`, text]);
    const unsaid = UNSAID[part.type] ?? [];
    for (const [name, inside] of Object.entries(part)) if (!unsaid.includes(name)) visit(inside);
  };
  visit(parseSync(file, source).program);
  return found;
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('{}');
}
