import { fold } from '../../../../widget/protocol/fold';

const LONGEST = 64;

/**
 * An id made from a text as people read it, `quy-che-cho-dem`, or of `otherwise` where no letter of it is left.
 * @param taken whether something else has that id
 */
export function slugOf(text: string, otherwise: string, taken: (id: string) => boolean): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  const stem = shortened(words, LONGEST) || otherwise;
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : `-${n}`;
    const id = shortened(stem, LONGEST - end.length) + end;
    if (!taken(id)) return id;
  }
}

/** No half word at the end, where there is more than one. */
function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longest);
}
