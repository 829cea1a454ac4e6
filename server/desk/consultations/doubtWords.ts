import type { Doubt } from '../../consultations/doubt';

/** What should be looked at again in a draft, and where. */
export function doubtWords(doubt: Doubt): string {
  const { within } = doubt;
  switch (doubt.kind) {
    case 'begins':
      return `${within || 'Dự thảo'} bắt đầu từ ${doubt.label}.`;
    case 'gap':
      return within === ''
        ? `Sau ${doubt.after} là ${doubt.label}.`
        : `${within}: sau ${cited(doubt.after)} là ${cited(doubt.label)}.`;
    case 'early':
      return `${within} có dòng bắt đầu bằng “${doubt.mark}” mà chưa có “${doubt.wanted}” nên chưa được tách.`;
    case 'double':
      return `${within} có thêm một dòng bắt đầu bằng “${doubt.mark}” nên chưa được tách.`;
    case 'lump':
      return `${within} có dòng bắt đầu bằng “${doubt.mark}” nên chưa được tách.`;
    case 'beside':
      return `${within} có “${doubt.mark}” không đứng đầu dòng nên chưa được tách.`;
    case 'level':
      return within === ''
        ? `“${doubt.mark}” là cấp không tách được, nay nằm trong phần đầu không đưa vào.`
        : `“${doubt.mark}” là cấp không tách được, nay nằm trong ${cited(within)}.`;
    case 'empty':
      return `${within} không có nội dung.`;
  }
}

/** In a sentence điểm and khoản are written small. */
const cited = (label: string) => label.replace(/^(?:Điểm|Khoản)/, (word) => word.toLowerCase());
