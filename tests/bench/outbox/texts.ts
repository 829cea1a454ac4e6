const WORDS = 'Đường trước cổng trường bị ngập từ tuần trước, bao giờ xã cho sửa? ';
const BYTES = 1024;

/** Questions of 1 KB, each with its own mark, by which the endpoint knows it again in whatever form it comes. */
export function questions(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => question(from + index));
}

function question(number: number): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  let text = `item-${number}. `;
  while (size(text + WORDS) <= BYTES) text += WORDS;
  return text.padEnd(text.length + BYTES - size(text), '.');
}
