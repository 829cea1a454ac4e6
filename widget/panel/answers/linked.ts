/** A piece of plain text: words, or an address that may be followed. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string };

const ADDRESS = /https:\/\/[^\s<>"“”]+/g;
/** At the end of an address they belong to the sentence. */
const AFTER = /[.,;:!?)\]}’'…]+$/;

/** Plain text with its https addresses set apart. Nothing else in it is ever more than text. */
export function linked(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const say = (until: number) => {
    if (until > from) pieces.push({ kind: 'text', text: text.slice(from, until) });
    from = until;
  };
  for (const match of text.matchAll(ADDRESS)) {
    const url = match[0].replace(AFTER, '');
    say(match.index);
    if (!isAddress(url)) continue;
    pieces.push({ kind: 'link', url });
    from = match.index + url.length;
  }
  say(text.length);
  return pieces;
}

/** With a name in it (`https://bank.example@evil.example`) it leads elsewhere than it says. */
function isAddress(text: string): boolean {
  try {
    const { hostname, username, password } = new URL(text);
    return hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
