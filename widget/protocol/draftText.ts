/** How deep a part stands: chương, mục, điều, khoản, điểm. */
export type Level = 'chapter' | 'section' | 'article' | 'clause' | 'point';

/** One part of a text that is put to the public. */
export interface Part {
  readonly level: Level;
  /** Stays the same from version to version for as long as the part keeps its place: `dieu-3`, `dieu-3.khoan-2`. */
  readonly id: string;
  /** As the text itself calls it: `Chương I`, `Điều 3`, `Khoản 2`, `Điểm a`. */
  readonly label: string;
  /** Its own heading, or empty. Chapters, sections and articles have one. */
  readonly heading: string;
  /** What it says before its first sub-part, or empty; plain text. */
  readonly text: string;
  /** The version in which it first read as it does now. An opinion given under an older one is about other words. */
  readonly since: string;
}

/** The text that is put to the public, all parts in reading order; a part belongs to the nearest one above it of a higher level. */
export interface DraftText {
  /** BCP 47. Laws are written in one language. */
  readonly lang: string;
  readonly parts: readonly Part[];
  /** Every version there was, oldest first; the last is `Consultation.draft`. */
  readonly versions: readonly DraftVersion[];
}

export interface DraftVersion {
  readonly draft: string;
  /** When it was put up, RFC 3339 with offset. */
  readonly at: string;
  /** Labels of parts that it no longer has, such as `Khoản 2 Điều 7`. What is new or reworded shows in `Part.since`. */
  readonly removed: readonly string[];
  /** Parts, by id, that say something else than in the version before, and what they said there, their points with them. Where it is left out nobody has noted it. */
  readonly reworded?: readonly { readonly id: string; readonly before: string }[];
}

/** A part on which an opinion is asked by itself. */
export interface Asked {
  readonly part: Part;
  /** The article it belongs to, which may be itself. */
  readonly article: Part;
}

/**
 * Every clause, and every article that has no clauses. Each is an item of kind `stance` whose id is the part's.
 * A clause before the first article belongs to none and is not asked about.
 */
export function askedParts(parts: readonly Part[]): readonly Asked[] {
  let article: Part | undefined;
  return parts.flatMap((part, index) => {
    if (part.level === 'article') article = part;
    const isAsked =
      part.level === 'clause' || (part.level === 'article' && parts[index + 1]?.level !== 'clause');
    return isAsked && article ? [{ part, article }] : [];
  });
}

/** A part as it stands in the text: `Điều 3. Giải thích từ ngữ`. */
export const headed = ({ label, heading }: Pick<Part, 'label' | 'heading'>): string =>
  heading ? `${label}. ${heading}` : label;

/** As a text is cited: `Khoản 2 Điều 3`, `Điều 5`. */
export const citation = ({ part, article }: Asked): string =>
  part === article ? part.label : `${part.label} ${article.label}`;
