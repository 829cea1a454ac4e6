import type { PORTAL_CHOSEN, PORTAL_FIELDS } from './issue';

type Name = (typeof PORTAL_FIELDS)[number] | (typeof PORTAL_CHOSEN)[number];

/** What the fields of topics and communes are called. */
export const PORTAL_FIELD: Readonly<Record<Name, string>> = {
  topicLabel: 'Tên lĩnh vực',
  topicLabelEn: 'Tên bằng tiếng Anh',
  topicExamples: 'Vài ví dụ',
  topicExamplesEn: 'Ví dụ bằng tiếng Anh',
  topicAgency: 'Cơ quan trả lời',
  topicAgencyEn: 'Tên cơ quan bằng tiếng Anh',
  topicDays: 'Trả lời trong số ngày làm việc',
  topicElsewhere: 'Không nhận ở đây: cần làm gì',
  topicElsewhereEn: 'Cần làm gì, bằng tiếng Anh',
  topicUrl: 'Địa chỉ trang cần đến',
  topicPhones: 'Số điện thoại cần gọi',
  topicHidden: 'Ẩn lĩnh vực này với người dân',
  communeTable: 'Danh sách xã, phường',
};
