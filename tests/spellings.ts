/** Names whose tone has two habits, đ and stacked marks, with every way in which a keyboard or a habit may write them. */
const NAMES = [
  ['Hoà Thuỷ', 'Hòa Thủy'],
  ['Khoẻ Thuý', 'Khỏe Thúy'],
  ['Uỷ Đường Ễn', 'Ủy Đường Ễn'],
] as const;

const waysOf = (text: string): readonly string[] =>
  [text, text.toUpperCase(), text.toLowerCase()].flatMap((one) => [
    one.normalize('NFC'),
    one.normalize('NFD'),
  ]);

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** As it was written once, and as somebody else types it. */
export const SPELLINGS: readonly (readonly [written: string, typed: string])[] = NAMES.flatMap(
  ([now, before]) => {
    const typed = [...new Set([now, before, plain(now)].flatMap(waysOf))];
    return [now, before, now.normalize('NFD')].flatMap((written) =>
      typed.map((one) => [written, one] as const),
    );
  },
);
