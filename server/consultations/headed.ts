import { isEnded, isInCapitals, isWrapped } from './wrapped';

/** Lines as a text: what was wrapped is one line again, all other line ends stay. */
export function joined(lines: readonly string[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    text += index === 0 ? line : (isWrapped(lines[index - 1] ?? '', line) ? ' ' : '\n') + line;
  }
  return text;
}

/**
 * What stands below a chapter's, section's or article's number: a heading, then text. A sentence is no heading:
 * `Điều 3. Quyết định này có hiệu lực từ ngày ký.` has none.
 * @param lines the first is what stood behind the number
 */
export function headed(lines: readonly string[]): { readonly heading: string; readonly text: string } {
  const end = lines.findIndex((line, index) => index > 0 && !goesOn(lines[index - 1] ?? '', line));
  const first = lines.slice(0, end < 0 ? lines.length : end);
  const heading = first.join(' ');
  return isEnded(heading) && !isInCapitals(heading)
    ? { heading: '', text: joined(lines) }
    : { heading, text: joined(lines.slice(first.length)) };
}

const goesOn = (line: string, next: string) =>
  isWrapped(line, next) || (isInCapitals(line) && isInCapitals(next));
