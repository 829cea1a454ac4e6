import { type Asked, askedParts, type Part } from '../../../widget/protocol/draftText';

/** A part of a text with the points that belong to it. */
export interface Passage {
  readonly part: Part;
  readonly points: readonly Part[];
  /** `null`: no opinion is asked on it. */
  readonly asked: Asked | null;
}

/** A text as it is read, in order, with its points where they belong. */
export function passagesOf(parts: readonly Part[]): readonly Passage[] {
  const asked = new Map(askedParts(parts).map((one) => [one.part, one]));
  const passages: (Passage & { points: Part[] })[] = [];
  for (const part of parts) {
    const last = passages.at(-1);
    if (part.level === 'point' && last) last.points.push(part);
    else passages.push({ part, points: [], asked: asked.get(part) ?? null });
  }
  return passages;
}
