import type { Exported } from '../../store/exporting';
import { writeTime } from '../day';
import { STATISTICS } from '../statistics/words';
import { WORDS } from '../words';

/** The words of taking something out, and the headings of what is taken out. */
export const EXPORT = {
  title: { questions: 'Xuất danh sách câu hỏi', statistics: 'Xuất thống kê' },
  open: { questions: 'Xuất danh sách này', statistics: 'Xuất thống kê này' },
  what: 'Tệp gồm đúng những gì danh sách hoặc bảng đang hiện, tất cả các trang.',
  reason: 'Lý do xuất',
  reasonHint: 'Lý do được lưu cùng tên cán bộ và thời điểm.',
  reasonMissing: 'Ghi lý do xuất',
  reasonLong: (max: number) => `Lý do dài quá, tối đa ${max}\u00a0chữ cái`,
  format: 'Định dạng',
  formats: { csv: 'CSV, để mở bằng bảng tính', jsonl: 'JSON, mỗi dòng một mục, cho phần mềm' },
  contact: 'Kèm thông tin liên hệ của người hỏi',
  contactHint:
    'Chỉ khi cần để trả lời. Người hỏi rút lại thì hệ thống không xoá được trong tệp đã xuất: xong việc thì xoá tệp.',
  submit: 'Xuất tệp',
  before: 'Các lần xuất gần đây',
  noneBefore: 'Chưa xuất lần nào.',
  line: ({ what, contact, by, at }: Exported) =>
    `${what === 'questions' ? WORDS.questions : STATISTICS.title}${contact ? ', kèm thông tin liên hệ' : ''} · ${by} · ${writeTime(at)}`,
  column: {
    id: 'Mã trong hệ thống',
    receivedAt: 'Nhận lúc',
    intent: 'Loại',
    topic: 'Lĩnh vực',
    commune: 'Xã, phường',
    lang: 'Ngôn ngữ',
    text: 'Nội dung',
    state: 'Tình trạng',
    agency: 'Cơ quan trả lời',
    answerBy: 'Hạn trả lời',
    answeredAt: 'Trả lời lúc',
    answer: 'Câu trả lời',
  },
  contactColumn: { name: 'Họ tên', phone: 'Điện thoại', email: 'Email', age: 'Tuổi' },
  grouping: 'Theo',
  group: 'Nhóm',
} as const;
