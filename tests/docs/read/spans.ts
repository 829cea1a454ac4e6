/** Code within a sentence, in one line however it is wrapped. */
export interface Span {
  readonly text: string;
  /** Of the document, where it begins; from 1. */
  readonly line: number;
}

const SPAN = /(?<!`)(`+)(?!`)((?:(?!\n\s*\n)[\s\S])*?[^`])\1(?!`)/g;

/** The code spans of a document's prose, and that prose with as many blanks in their place. */
export function readSpans(prose: readonly string[]): {
  readonly spans: readonly Span[];
  readonly rest: string;
} {
  const text = prose.join('\n');
  const spans: Span[] = [];
  const rest = text.replace(SPAN, (whole, _, code: string, at: number) => {
    spans.push({
      text: code.replace(/\s*\n\s*/g, ' ').replaceAll('\\|', '|'),
      line: text.slice(0, at).split('\n').length,
    });
    return whole.replace(/[^\n]/g, ' ');
  });
  return { spans, rest };
}
