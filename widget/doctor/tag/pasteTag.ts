const inQuotes = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/**
 * A tag as it has to be pasted.
 * @param attributes an empty one stands without a value
 * @param changes what it gets or gets anew
 */
export function pasteTag(
  attributes: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string>> = {},
): string {
  const all = new Map([...attributes, ...Object.entries(changes)]);
  const written = [...all].map(([name, value]) => (value === '' ? name : `${name}="${inQuotes(value)}"`));
  return `<script ${written.join(' ')}></script>`;
}
