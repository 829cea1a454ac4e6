import { writeTime } from '../day';

/** Words of the pages on which administrators edit topics and communes. */
export const EDITING = {
  add: 'Thêm lĩnh vực',
  edit: (label: string) => `Sửa lĩnh vực: ${label}`,
  topicsHint:
    'Người dân chọn trong các lĩnh vực này khi gửi câu hỏi. Lĩnh vực không xoá được vì câu hỏi cũ còn ghi tên; ẩn đi thì người dân không thấy nữa.',
  communesHint:
    'Mỗi dòng một xã, phường: tên, rồi dấu Tab hoặc dấu |, rồi các tên cũ cách nhau bằng dấu phẩy. Dán được cả bảng từ Excel. Xã, phường không còn trong bảng sẽ ẩn với người dân; câu hỏi cũ vẫn còn tên.',
  noCommunes: 'Cổng này không hỏi xã, phường. Người vận hành bật lên trong portal.json.',
  isHidden: 'Đang ẩn',
  isHandedOff: 'Không nhận ở đây',
  within: (days: number) => `Trả lời trong ${days}\u00a0ngày làm việc`,
  unpromised: 'Không hẹn ngày',
  last: ({ by, at }: { readonly by: string; readonly at: string }) =>
    `${by} sửa lần cuối lúc ${writeTime(at)}`,
  ofFile: 'Chưa sửa lần nào: đang theo tệp của người vận hành.',
  optional: 'Không bắt buộc',
  labelHint: 'Như người dân nói, ví dụ: Đường sá, đèn đường',
  agencyHint:
    'Để trống thì cơ quan của cổng trả lời. Đổi tên ở đây không đổi tên ở câu hỏi đã nhận: cán bộ cần có cả hai tên.',
  daysHint: 'Để trống thì không hẹn ngày. Số ngày lấy theo quy định.',
  elsewhereHint:
    'Để trống thì nhận câu hỏi. Viết vào thì người dân không gửi câu hỏi về lĩnh vực này được nữa mà thấy lời này.',
  phonesHint: 'Nhiều số thì cách nhau bằng dấu phẩy',
  preview: 'Xem trước',
  save: 'Lưu',
  previewTitle: 'Người dân sẽ thấy',
  notSavedYet: 'Chưa lưu. Xem xong thì bấm “Lưu” ở dưới.',
  language: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  previewHidden: 'Người dân không thấy lĩnh vực này.',
  previewCommunes: (shown: number) => `${shown.toLocaleString('vi-VN')}\u00a0xã, phường để chọn`,
  added: (names: readonly string[]) => `Thêm: ${names.join(', ')}`,
  removed: (names: readonly string[]) => `Ẩn: ${names.join(', ')}`,
  renewed: (names: readonly string[]) => `Đổi tên cũ hoặc cách viết: ${names.join(', ')}`,
  unchanged: 'Không có gì thay đổi.',
  hiddenNow: (names: readonly string[]) => `Đang ẩn: ${names.join(', ')}`,
  changed: 'Người khác vừa sửa chỗ này. Nội dung vừa nhập vẫn còn trong ô: so với bản đang dùng rồi lưu lại.',
  done: {
    topic: 'Đã lưu. Người dân thấy ngay khi mở lại trang.',
    communes: 'Đã lưu danh sách. Người dân thấy ngay khi mở lại trang.',
  },
} as const;
