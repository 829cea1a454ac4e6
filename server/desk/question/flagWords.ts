import type { Flag } from '../../flags/flag';

/** Words of what speaks for a program. They accuse nobody: people copy each other's words, and type fast. */
export const FLAG_WORDS = {
  label: 'Dấu hiệu',
  heading: 'Có thể do máy gửi',
  taken: 'Đây chỉ là dấu hiệu. Câu hỏi đã được tiếp nhận như mọi câu hỏi khác.',
  why: {
    'trap-filled': 'Điền cả ô ẩn mà người đọc không thấy',
    hasty: 'Gửi chưa đầy 3\u00a0giây sau khi mở trang',
    'without-form': 'Gửi thẳng, không mở trang có biểu mẫu',
    alike: 'Gần giống một câu hỏi khác trong 24\u00a0giờ trước đó',
    'many-links': 'Có từ 3\u00a0liên kết trở lên',
  } satisfies Record<Flag, string>,
};
