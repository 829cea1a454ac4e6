import { MOST_COUNTED } from '../../store/finding';

const count = (value: number): string =>
  value > MOST_COUNTED ? `hơn ${MOST_COUNTED.toLocaleString('vi-VN')}` : value.toLocaleString('vi-VN');

/** The words of the list of questions, and of finding one in it. */
export const FINDING = {
  dueHead: 'Hạn trả lời',
  due: (soon: number) => ({
    late: 'Quá hạn',
    today: 'Hạn hôm nay',
    soon: `Hạn trong ${soon}\u00a0ngày tới`,
  }),
  count,

  find: 'Tìm câu hỏi',
  words: 'Chữ trong câu hỏi',
  wordsHint: 'Gõ đủ từng chữ, có dấu hay không dấu đều được.',
  topic: 'Lĩnh vực',
  commune: 'Xã, phường',
  standing: 'Tình trạng',
  dueFilter: 'Hạn trả lời',
  any: 'Tất cả',
  anyDue: 'Ngày nào cũng được',
  submit: 'Tìm',
  clear: 'Bỏ điều kiện tìm',
  newestFirst: 'Mới nhất lên đầu.',
  dueFirst: 'Hạn sớm nhất lên đầu.',
  nothing: 'Không có câu hỏi nào như vậy.',
  nothingYet: 'Chưa thấy câu hỏi nào như vậy trong phần đã tìm.',
  soFar: (looked: number) =>
    `Mỗi lần tìm trong ${looked.toLocaleString('vi-VN')}\u00a0câu hỏi. Còn câu hỏi chưa tìm tới.`,
  goOn: 'Tìm tiếp',

  byCode: 'Tìm theo mã tiếp nhận',
  code: 'Mã tiếp nhận',
  codeHint: 'Mã mà người hỏi đọc hoặc gửi cho cán bộ, ví dụ 7K3M-9PT2-H6VB-4XRC.',
  openByCode: 'Mở câu hỏi',
  codeUnknown: 'Không có câu hỏi nào mang mã này. Kiểm tra lại từng ký tự của mã.',
} as const;
