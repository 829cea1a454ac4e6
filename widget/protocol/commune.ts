/** A commune or ward of the province. */
export interface Commune {
  readonly id: string;
  /** A name, the same in every language. */
  readonly name: string;
  /** What it, or a part of it, was called before: people go on looking for that. */
  readonly formerly?: readonly string[];
}

/** `GET communes.json`, read when somebody looks for one. */
export interface CommuneList {
  readonly v: 1;
  readonly communes: readonly Commune[];
  /** Day on which somebody last compared the list with the law, `2026-11-20`. */
  readonly checkedOn: string;
}
