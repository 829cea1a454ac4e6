import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = 'widget/protocol';

export const openapi: Record<string, unknown> = parse(readFileSync(`${FOLDER}/openapi.yaml`, 'utf8'));

export interface Example {
  readonly name: string;
  readonly value: Record<string, unknown>;
}

/** The golden examples whose names begin with the word. */
export function examples(word: string): readonly Example[] {
  return readdirSync(`${FOLDER}/examples`)
    .filter((file) => file.replace('.json', '').split('-')[0] === word)
    .map((file) => ({ name: file, value: JSON.parse(readFileSync(`${FOLDER}/examples/${file}`, 'utf8')) }));
}

export const exampleFiles = readdirSync(`${FOLDER}/examples`);
