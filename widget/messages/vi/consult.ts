import { dayIn, timeIn } from '../dates';

const moment = (when: string) => `${timeIn('vi', when)} ngày ${dayIn('vi', when)}`;

/** Words of consultations and ballots. */
export const consult = {
  lang: 'vi',
  list: 'Cho ý kiến',
  none: 'Hiện không có nội dung nào đang lấy ý kiến.',
  phase: { open: 'Đang lấy ý kiến', upcoming: 'Sắp lấy ý kiến', closed: 'Đã đóng' },
  until: (when: string) => `đến ${moment(when)}`,
  from: (when: string) => `từ ${moment(when)}`,
  closedAt: (when: string) => `lúc ${moment(when)}`,
  document: 'Toàn văn',
  advisory: 'Phiếu ý kiến không kèm tên. Đây là lấy ý kiến tham khảo, không phải bỏ phiếu bầu cử.',
  already: (when: string) => `Máy này đã gửi lúc ${moment(when)}. Gửi lại sẽ thay phiếu ý kiến cũ.`,
  waiting: 'Máy này có phiếu ý kiến đang chờ gửi. Gửi lại sẽ thay phiếu đó.',
  closed: (when: string) => `Đợt lấy ý kiến đã đóng lúc ${moment(when)}, không nhận thêm phiếu ý kiến.`,
  upcoming: (when: string) => `Nhận phiếu ý kiến từ ${moment(when)}.`,
  send: 'Gửi ý kiến',
  sendLater: 'Lưu để gửi sau',
  again: 'Gửi lại ý kiến khác',
  missing: 'Không tìm thấy nội dung lấy ý kiến này.',
  unsupported: 'Nội dung này cần mở ở trang đầy đủ.',
};

export type ConsultMessages = typeof consult;
