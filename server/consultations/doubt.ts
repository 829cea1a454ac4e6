/**
 * What looks odd in a draft that was cut. Nothing of it is certain: a draft may be meant to be so, and can be saved as it is.
 * `within` is the part in question as one cites it; empty: the whole draft.
 */
export type Doubt =
  /** The first of its like is not number one. */
  | { readonly kind: 'begins'; readonly within: string; readonly label: string }
  /** A number was passed over between two of its like. */
  | { readonly kind: 'gap'; readonly within: string; readonly after: string; readonly label: string }
  /** A line with the number of a clause or the letter of a point stayed text, since `wanted` has not been there yet. */
  | { readonly kind: 'early'; readonly within: string; readonly mark: string; readonly wanted: string }
  /** The same, since there has been one of that number or letter. */
  | { readonly kind: 'double'; readonly within: string; readonly mark: string }
  /** Lines that begin like parts, but with a mark by which none is known: `1/`, `(1)`, `Khoản 1.`, `Điều 2 –`. */
  | { readonly kind: 'lump'; readonly within: string; readonly mark: string }
  /** The first clause or point stands on the line of the part that it belongs to, where it was not looked for. */
  | { readonly kind: 'beside'; readonly within: string; readonly mark: string }
  /** The beginning of a part of a level that no draft here has. Empty `within`: it stands above the first part. */
  | { readonly kind: 'level'; readonly within: string; readonly mark: string }
  | { readonly kind: 'empty'; readonly within: string };
