import type { AuditAct } from '../../store/auditing';

const ACT: Readonly<Record<AuditAct, string>> = {
  passed: 'Chuyển câu hỏi',
  handling: 'Nhận xử lý và hẹn ngày trả lời',
  answered: 'Trả lời',
  declined: 'Không tiếp nhận',
  published: 'Đăng câu trả lời',
  unpublished: 'Gỡ câu trả lời đã đăng',
  'consultation-saved': 'Lưu nội dung lấy ý kiến',
  'consultation-published': 'Công bố',
  'draft-removed': 'Xoá bản nháp',
  'closed-early': 'Đóng trước hạn',
  reopened: 'Mở lại',
  annulled: 'Huỷ',
  'outcome-set': 'Ghi phần tiếp thu, giải trình',
  'outcome-removed': 'Gỡ phần tiếp thu, giải trình',
  'words-shown': 'Cho hiện một ý kiến',
  'words-held': 'Giữ lại một ý kiến',
  'portal-edited': 'Sửa lĩnh vực hoặc xã, phường',
  exported: 'Tải dữ liệu về',
  'signed-in': 'Đăng nhập',
  withdrawn: 'Người gửi rút lại câu hỏi',
  'contact-withdrawn': 'Người gửi xoá thông tin liên hệ',
  erased: 'Xoá câu hỏi vì hết thời gian lưu',
  'personal-erased': 'Xoá thông tin liên hệ và ảnh vì hết thời gian lưu',
  found: 'Đã có từ trước khi có nhật ký',
};

/** Words of the audit log's page. */
export const LOG = {
  title: 'Nhật ký',
  titleOf: (about: string) => `Nhật ký: ${about}`,
  hint: 'Mỗi việc làm ở bàn xử lý là một dòng, không sửa, không xoá được. Nội dung không ghi ở đây.',
  empty: 'Chưa có việc nào.',
  act: (act: AuditAct) => ACT[act],
  question: 'Câu hỏi',
  consultation: 'Lấy ý kiến',
  officer: 'Cán bộ',
  nobody: 'Không phải cán bộ',
  number: (n: number) => `Số\u00a0${n.toLocaleString('vi-VN')}`,
  all: 'Xem toàn bộ nhật ký',
  ofThis: 'Xem nhật ký của mục này',
};
