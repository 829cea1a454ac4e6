/** Texts by name. */
export interface NamedTexts {
  readonly [name: string]: Texts;
}
/** A text, or texts by name. */
export type Texts = string | NamedTexts;

/**
 * `GET messages/LANG.json`: the widget's words in a language that its release lacks, by the names of
 * `widget/messages/vi/`. A name that is missing is in Vietnamese.
 */
export interface Messages {
  readonly v: 1;
  readonly panel?: NamedTexts;
  readonly consult?: NamedTexts;
}
