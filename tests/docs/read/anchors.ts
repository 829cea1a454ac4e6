const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

/** What can stand behind `#` in a link to a document: its headings as GitHub names them, and names that it gives itself. */
export function readAnchors(prose: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const line of prose) {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) anchors.add(unused(slugOf(heading), anchors));
    for (const [, name = ''] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(name);
  }
  return anchors;
}

/** Letters of every language, digits, `_` and `-`; of a link its words. */
const slugOf = (heading: string) =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function unused(slug: string, anchors: ReadonlySet<string>): string {
  if (!anchors.has(slug)) return slug;
  for (let n = 1; ; n += 1) if (!anchors.has(`${slug}-${n}`)) return `${slug}-${n}`;
}
