/**
 * For every line, whether a quotation that began on an earlier line still goes on where it begins. A law that amends
 * another quotes whole articles, and their numbers are not its own.
 *
 * Only a mark whose other half is there counts, so that a forgotten one does not swallow the rest of a draft. Straight
 * marks say nothing of their side: one opens at the beginning of a line, one closes at the end of a line.
 */
export function quotedLines(lines: readonly string[]): readonly boolean[] {
  // How many quotations more or fewer are open from a line on: so a nest of them is no more work than a flat text.
  const change = Array.from({ length: lines.length + 1 }, () => 0);
  const quote = (from: number, to: number): void => {
    change[from + 1] = (change[from + 1] ?? 0) + 1;
    change[to + 1] = (change[to + 1] ?? 0) - 1;
  };
  const open: number[] = [];
  let straight: number | undefined;
  for (const [index, line] of lines.entries()) {
    for (const [mark] of line.matchAll(/[“”]/g)) {
      if (mark === '“') open.push(index);
      else quote(open.pop() ?? index, index);
    }
    if ((line.split('"').length - 1) % 2 === 0) continue;
    if (straight === undefined && line.startsWith('"')) straight = index;
    else if (straight !== undefined && /"[.;,:]?$/.test(line)) {
      quote(straight, index);
      straight = undefined;
    }
  }
  let depth = 0;
  return lines.map((_, index) => {
    depth += change[index] ?? 0;
    return depth > 0;
  });
}
