/** What a word processor or a CMS makes of straight quotes. For HTML they are part of a value that has no quotes. */
const CURLY = /^[“”„‟‘’‚″«»]+|[“”„‟‘’‚″«»]+$/g;

/** The attributes as they were meant. */
export function straighten(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...attributes].map(([name, value]) => [name, value.replace(CURLY, '')]));
}
