/** Levels that a code of law has and a draft here has not. */
const BEGINNING =
  /^(?:(?:Phần|PHẦN) (?:[IVXL]{1,9}|\d{1,2}|(?:thứ|THỨ) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|NHẤT|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI))|(?:Tiểu mục|TIỂU MỤC) (?:\d{1,2}|[IVXL]{1,9}))(?![\p{L}\p{N}])/u;
/** A heading that was joined to a chapter's or section's own, both being in capitals. */
const JOINED = /(?<= )TIỂU MỤC (?:\d{1,2}|[IVXL]{1,9})(?![\p{L}\p{N}])/u;
/** What stands behind the number of a heading; of a reference it is "của …" or the name of a law. */
const HEADED = /^(?:$|[.:]| [-–—] | \p{Lu}\P{Ll}+$)/u;

/** How a line begins a part of a level that no draft here has, or nothing. */
export function unknownLevel(line: string): string | undefined {
  const [mark] = BEGINNING.exec(line) ?? [];
  return mark !== undefined && HEADED.test(line.slice(mark.length)) ? mark : JOINED.exec(line)?.[0];
}
