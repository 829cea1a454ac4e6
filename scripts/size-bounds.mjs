const LANGUAGES = ['vi', 'en'];
const NEEDED = [
  { role: 'embed', lang: null },
  { role: 'full', lang: null },
  { role: 'outbox', lang: null },
  { role: 'messages', lang: null },
  { role: 'doctor', lang: null },
  ...LANGUAGES.flatMap((lang) => [
    { role: 'panel', lang },
    { role: 'consult', lang },
  ]),
];

/**
 * What a citizen downloads, in bytes of brotli 11. `bound` fails the build; it is what is there with nothing to cut
 * that a citizen or a webmaster would not miss, and rises only in a commit that says what the bytes bring.
 * `goal` is the design's, drawn from a prototype without receipts, waiting list, dark theme, spare memory or plain
 * words for every state. Preact alone is 4.1 kB of it, words and styles 3.4, the outbox 10, the seven hashes 0.35.
 * Of the loader's 2.7 kB beyond its goal a third is for pages that would break it (names that hide the document's own,
 * lost tags, swapped bodies, forms that come and go), a third for settings and the portal's colour, the rest for inline forms,
 * the doctor's door and what the goal did not know.
 * The whole way of a question (steps, photos made small, communes, notice and consent, drafts, answers found while
 * writing, look-up, withdrawal, printing) and its words are 12 kB of asking. Of consulting the prototype had single choice
 * alone: five kinds, a draft clause by clause, the review and the results are the rest.
 * Of asking 1.4 kB are for eyes and ears: the slip, pictures beside words, lists whose states can be told apart (0.5), the
 * language of each piece (0.4), a page that lies still behind the sheet, a card that becomes a sheet, a spoken mistake (0.5).
 */
export const BOUNDS = {
  loader: { bound: 5_500, goal: 2_500 },
  asking: { bound: 47_500, goal: 16_000 },
  consulting: { bound: 12_100, goal: 6_000 },
  /** Both languages in one file, for pages that allow no other. */
  full: { bound: 59_900, goal: 22_000 },
};

/**
 * @typedef {{ name: string, bytes: number, sha384: string, role: string, lang: string | null }} Listed
 * @typedef {{ bytes: number, sha384: string, brotli: number }} OnDisk
 */

/**
 * Holds a release against its own list and against the bounds.
 * @param {Listed[]} listed the files of dist/integrity.json
 * @param {Map<string, OnDisk>} onDisk what stands on the disk, by name
 */
export function judgeSizes(listed, onDisk) {
  const of = (role, lang = null) =>
    onDisk.get(listed.find((file) => file.role === role && file.lang === lang)?.name)?.brotli ?? 0;
  const largest = (role) => Math.max(...LANGUAGES.map((lang) => of(role, lang)));
  const sums = [
    { what: 'loader', bytes: of('embed'), ...BOUNDS.loader },
    {
      what: 'loader + outbox + panel',
      bytes: of('embed') + of('outbox') + largest('panel'),
      ...BOUNDS.asking,
    },
    { what: 'consult', bytes: largest('consult'), ...BOUNDS.consulting },
    { what: 'all in one file', bytes: of('full'), ...BOUNDS.full },
  ];
  return { sums, problems: [...missing(listed), ...wrong(listed, onDisk), ...exceeded(sums)] };
}

function missing(listed) {
  return NEEDED.filter(
    ({ role, lang }) => !listed.some((file) => file.role === role && file.lang === lang),
  ).map(({ role, lang }) => `no file for ${lang ? `${role} in ${lang}` : role}`);
}

function wrong(listed, onDisk) {
  return listed.flatMap((file) => {
    const found = onDisk.get(file.name);
    if (!found) return [`${file.name} is listed but not there`];
    if (found.bytes !== file.bytes) return [`${file.name} has ${found.bytes} bytes, listed ${file.bytes}`];
    if (found.sha384 !== file.sha384) return [`${file.name} does not have its listed sha384`];
    return [];
  });
}

function exceeded(sums) {
  return sums
    .filter(({ bytes, bound }) => bytes > bound)
    .map(({ what, bytes, bound }) => `${what}: ${bytes} bytes, ${bytes - bound} over its bound of ${bound}`);
}
