import type { Consultation } from '#protocol/consultation';
import { itemsOf } from '#protocol/consultation';
import { type Asked, askedParts, type Part } from '#protocol/draftText';
import type { Item } from '#protocol/items/items';

/** One screen of a ballot: an item, and of a clause's item the clause. */
export interface Step {
  readonly item: Item;
  /** Its place among its like, from 1, and how many there are: of questions the questions, of clauses their articles. */
  readonly n: number;
  readonly of: number;
  /** `null`: a question about the whole. */
  readonly asked: Asked | null;
}

/** Every screen in order, each made once: a decree has hundreds. */
export function stepsOf(consultation: Pick<Consultation, 'items' | 'text'>): readonly Step[] {
  const asked = askedParts(consultation.text?.parts ?? []);
  const articles = [...new Set(asked.map(({ article }) => article))];
  const questions = consultation.items.length;
  return itemsOf(consultation).map((item, index) => {
    const one = asked[index - questions];
    return one
      ? { item, n: articles.indexOf(one.article) + 1, of: articles.length, asked: one }
      : { item, n: index + 1, of: questions, asked: null };
  });
}

/** Parts of a text that stand below one, of its own level of detail: its points, or an article's whole inside. */
export function below(parts: readonly Part[], part: Part): readonly Part[] {
  const start = parts.indexOf(part) + 1;
  const end = parts.findIndex(({ level }, index) => index >= start && level !== 'point');
  return parts.slice(start, end < 0 ? undefined : end);
}

/** Where a part stands: the chapter and section above it. */
export function above(parts: readonly Part[], part: Part): readonly Part[] {
  const before = parts.slice(0, parts.indexOf(part));
  const chapter = last(before, 'chapter');
  const section = last(before, 'section');
  const isOwn = section && (!chapter || before.indexOf(section) > before.indexOf(chapter));
  return [chapter, isOwn ? section : undefined].filter((one): one is Part => one !== undefined);
}

const last = (parts: readonly Part[], level: Part['level']): Part | undefined =>
  parts.filter((part) => part.level === level).pop();
