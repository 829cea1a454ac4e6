/** What a tag of this widget has of its own; what an optimizer added is left out, and so is a nonce, which is used once. */
const OWN =
  /^(src|integrity|crossorigin|data-(endpoint|lang|launcher|theme|accent|views|topic|commune|shared-device|endpoint-former))$/;

const inQuotes = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/**
 * The tag as it has to be pasted.
 * @param changes attributes that it gets or gets anew; an empty one stands without a value
 */
export function pasteTag(
  attributes: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string>>,
): string {
  const kept = [...attributes].filter(([name]) => OWN.test(name));
  const all = new Map([['async', ''], ...kept, ...Object.entries(changes)]);
  const written = [...all].map(([name, value]) => (value === '' ? name : `${name}="${inQuotes(value)}"`));
  return `<script ${written.join(' ')}></script>`;
}
