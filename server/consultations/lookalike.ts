/** How the words behind a reference begin: `Điều 9 Luật …`, `Mục 1 Chương II …`. */
const LAWS = 'Luật|Bộ|Hiến|Pháp|Nghị|Thông|Quyết|Quy|Điều|Phụ|Hiệp|Công|Chỉ|Chương|Mục|Phần';

/** What drafts number by, and no part is known by. */
const SHAPES: readonly RegExp[] = [
  /^\d{1,2}(?:[/)]| ?[-–:](?= )) ?(?=[\p{L}“"])/u,
  /^\((?:\d{1,2}|[a-zđ])\) ?(?=[\p{L}“"])/u,
  /^[a-zđ](?:\/ ?|\. )(?=[\p{L}“"])/u,
  /^[-–—+] ?(?:\d{1,2}[.)]|[a-zđ]\)) ?(?=[\p{L}“"])/u,
  /^(?:Khoản \d{1,2}|Điểm [a-zđ])[.:)] ?(?=[\p{L}“"])/u,
  /^điều \d{1,3}[a-zđ]?[.:] ?(?=\p{Lu})/u,
  new RegExp(
    `^(?:Chương|CHƯƠNG|Mục|MỤC|[ĐÐ]iều|[ĐÐ]IỀU) ?(?:\\d{1,3}|[IVXL]{1,9})[a-zđ]?(?: ?[-–—/)] ?| (?!${LAWS}))(?=\\p{Lu})`,
    'u',
  ),
];

/** The mark with which a line begins as if it were a part, though none is known by it. What is left is the line's own words. */
export function lookalike(line: string): { readonly mark: string; readonly rest: string } | undefined {
  for (const shape of SHAPES) {
    const [mark] = shape.exec(line) ?? [];
    if (mark !== undefined) return { mark: mark.trim(), rest: line.slice(mark.length) };
  }
  return undefined;
}
