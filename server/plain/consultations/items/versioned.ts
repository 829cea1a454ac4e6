/**
 * The name under which an item's choice is sent. A browser that goes back or reloads gets a fresh page and ticks in it what was
 * ticked before, by name: words that were changed in between have another name, so that no choice slips under them.
 * @param since the version that the words are of; empty: they have none
 */
export const versioned = (name: string, since: string): string => (since ? `${name}~${since}` : name);

/** A form with the names of its items alone, whichever versions were on the page. */
export function withoutVersions(form: FormData): FormData {
  const bare = new FormData();
  for (const [name, value] of form) bare.append(name.replace(/~.*$/s, ''), value);
  return bare;
}
