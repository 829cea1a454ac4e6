/** A fenced block of a document. */
export interface Block {
  /** The first word behind the fence, or `''`. */
  readonly lang: string;
  /** What stands behind it, or `''`. */
  readonly mark: string;
  readonly text: string;
  /** Of the document, that of the text's first line; from 1. */
  readonly line: number;
  /** Number of the `##` heading that it stands under; 0 before the first. */
  readonly section: number;
}

const FENCE = /^\s*(`{3,}|~{3,})\s*(\S*)\s*(.*)$/;

/** The blocks of a document, and its other lines at their old places, so that nothing in a block is read as prose. */
export function readFences(markdown: string): {
  readonly blocks: readonly Block[];
  readonly prose: readonly string[];
} {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { fence: string; lang: string; mark: string; line: number; lines: string[] } | null = null;
  let section = 0;
  for (const [n, line] of markdown.split('\n').entries()) {
    const [, fence = '', lang = '', mark = ''] = FENCE.exec(line) ?? [];
    if (open && fence.startsWith(open.fence) && !lang) {
      const { lines, ...block } = open;
      blocks.push({ ...block, section, text: lines.join('\n') });
      open = null;
      prose.push('');
    } else if (open) {
      open.lines.push(line);
      prose.push('');
    } else if (fence) {
      open = { fence, lang, mark, line: n + 2, lines: [] };
      prose.push('');
    } else {
      if (line.startsWith('## ')) section += 1;
      prose.push(line);
    }
  }
  if (open) throw new Error(`the block of line ${open.line - 1} is never closed`);
  return { blocks, prose };
}
