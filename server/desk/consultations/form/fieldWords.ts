import type { CONSULTATION_CHOSEN, CONSULTATION_FIELDS } from './issue';

type Name = (typeof CONSULTATION_FIELDS)[number] | (typeof CONSULTATION_CHOSEN)[number];

/** What the fields of consultations are called. */
export const CONSULTATION_FIELD: Readonly<Record<Name, string>> = {
  name: 'Tên đợt lấy ý kiến',
  nameEn: 'Tên bằng tiếng Anh',
  agency: 'Tên cơ quan lấy ý kiến',
  agencyEn: 'Tên cơ quan bằng tiếng Anh',
  about: 'Lời giới thiệu',
  aboutEn: 'Giới thiệu bằng tiếng Anh',
  opensDay: 'Ngày mở',
  opensTime: 'Giờ mở',
  closesDay: 'Ngày đóng',
  closesTime: 'Giờ đóng',
  resultsBy: 'Ngày hẹn có kết quả',
  resultsFrom: 'Công bố kết quả',
  documentTitle: 'Tên tài liệu',
  documentUrl: 'Địa chỉ tài liệu',
  itemKind: 'Loại câu hỏi',
  itemTitle: 'Nội dung câu hỏi',
  itemTitleEn: 'Câu hỏi bằng tiếng Anh',
  choices: 'Các lựa chọn',
  min: 'Chọn ít nhất',
  max: 'Chọn nhiều nhất',
  draftText: 'Toàn văn dự thảo',
  sure: 'Đã xem lại, đồng ý công bố',
  earlyReason: 'Lý do đóng sớm',
  reopenDay: 'Ngày đóng mới',
  reopenTime: 'Giờ đóng mới',
  reopenReason: 'Lý do mở lại',
  annulReason: 'Lý do huỷ',
  outcomeKind: 'Kết quả tiếp thu',
  outcomeText: 'Nội dung tiếp thu, giải trình',
};
