import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnchors } from './anchors';
import { type Block, readFences } from './fences';
import { type Link, readLinks } from './links';
import { readSpans, type Span } from './spans';

/** A document that people read, and what of it can be held to the code. */
export interface Document {
  /** From the root, with slashes. */
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  readonly anchors: ReadonlySet<string>;
}

const NOT_OURS = new Set(['node_modules', 'dist']);

/** Every Markdown file of the repository: a new one is covered as soon as it is there. */
export const DOCUMENTS: readonly Document[] = markdownFiles('').map(readDocument);

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !NOT_OURS.has(name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}

function readDocument(path: string): Document {
  const { blocks, prose } = readFences(readFileSync(join('.', path), 'utf8'));
  const { spans, rest } = readSpans(prose);
  return { path, blocks, spans, links: readLinks(rest), anchors: readAnchors(prose) };
}
