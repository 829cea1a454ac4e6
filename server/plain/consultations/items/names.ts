/**
 * The name of an item's field, and the id of its first control. With the mark before it no item is taken for another field
 * of the form or for a heading of the page.
 */
export const answerName = (item: string): string => `a.${item}`;

/** The same of a stance's reason. */
export const reasonName = (item: string): string => `r.${item}`;

/** The id of what is wrong with a control. */
export const errorId = (control: string): string => `e.${control}`;

/** Ids of the items that a form has fields of, each once. */
export function itemsNamed(form: FormData): readonly string[] {
  const names = Array.from(form.keys()).filter((name) => /^[ar]\./.test(name));
  return [...new Set(names.map((name) => name.slice(2)))];
}

/** A field's text; what is none, such as a file, is empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
