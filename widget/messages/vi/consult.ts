import type { Stance } from '#protocol/items/stance';
import { dayIn, timeIn } from '../dates';
import { share } from '../percent';

const moment = (when: string) => `${timeIn('vi', when)} ngày\u00a0${dayIn('vi', when)}`;
const number = (n: number) => n.toLocaleString('vi-VN');
const HOUR = 3_600_000;

/** Words of consultations and ballots. */
export const consult = {
  lang: 'vi',
  list: 'Cho ý kiến',
  none: 'Hiện không có nội dung nào đang lấy ý kiến.',
  search: 'Tìm theo tên nội dung hoặc cơ quan',
  found: (n: number) => (n === 0 ? 'Không có nội dung nào như vậy.' : `Có ${n}\u00a0nội dung.`),
  phase: { open: 'Đang lấy ý kiến', upcoming: 'Sắp lấy ý kiến', closed: 'Đã đóng' },
  until: (when: string) => `đến ${moment(when)}`,
  from: (when: string) => `từ ${moment(when)}`,
  closedAt: (when: string) => `lúc ${moment(when)}`,
  /** How long it is still open, by the time that is left in ms. */
  left(ms: number): string {
    if (ms >= 24 * HOUR) return `còn ${Math.floor(ms / 24 / HOUR)}\u00a0ngày`;
    return ms >= HOUR
      ? `còn ${Math.floor(ms / HOUR)}\u00a0giờ`
      : `còn ${Math.max(1, Math.floor(ms / 60_000))}\u00a0phút`;
  },
  document: 'Tài liệu',
  resultsAfter: {
    closing: 'Kết quả công bố sau khi đóng.',
    opening: 'Kết quả công bố dần, khi có đủ số phiếu.',
  },
  resultsBy: (day: string) => `Kết quả công bố chậm nhất ngày\u00a0${dayIn('vi', day)}.`,
  annulled: 'Đợt lấy ý kiến này đã bị huỷ. Các phiếu đã gửi không được tính.',
  closed: (when: string) => `Đợt lấy ý kiến đã đóng lúc ${moment(when)}, không nhận thêm phiếu ý kiến.`,
  upcoming: (when: string) => `Nhận phiếu ý kiến từ ${moment(when)}.`,
  interventions: {
    'closed-early': (when: string) => `Đóng sớm lúc ${moment(when)}. Lý do:`,
    reopened: (when: string) => `Mở lại lúc ${moment(when)}. Lý do:`,
    annulled: (when: string) => `Huỷ lúc ${moment(when)}. Lý do:`,
  },
  missing: 'Không tìm thấy nội dung lấy ý kiến này.',
  unsupported: 'Nội dung này cần mở ở trang đầy đủ.',
  fullPage: 'Mở trang đầy đủ',

  howMuch: (questions: number, articles: number) =>
    `Có ${[
      questions > 0 && `${questions}\u00a0câu hỏi${articles > 0 ? ' chung' : ''}`,
      articles > 0 && `${articles}\u00a0điều của dự thảo`,
    ]
      .filter(Boolean)
      .join(' và ')}. Trả lời phần nào cũng được, bỏ qua phần nào cũng được.`,
  begin: 'Bắt đầu',
  goOn: 'Làm tiếp',
  contents: 'Chọn câu hỏi hoặc điều',
  hasAnswers: (n: number) => `Đã trả lời ${n}\u00a0chỗ`,
  answered: (n: number, of: number) => `Đã trả lời ${number(n)} trong ${number(of)}\u00a0câu.`,
  draftFound: (when: string) => `Có phiếu ý kiến nháp, lưu trên máy này lúc ${moment(when)}.`,
  resume: 'Làm tiếp nháp',
  forgetDraft: 'Xoá nháp',
  keptHere: 'Phần đã trả lời được lưu nháp trên máy này 24\u00a0giờ, để làm tiếp nếu phải dừng.',
  newVersion: (when: string, changed: number, removed: readonly string[]) =>
    `Dự thảo có bản mới ngày\u00a0${dayIn('vi', when)}: ${[
      changed > 0 ? `${changed}\u00a0chỗ mới hoặc đã sửa` : 'không sửa chỗ nào',
      removed.length > 0 && `bỏ ${removed.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  answeredBefore:
    'Máy này có thể đã gửi ý kiến về lời văn cũ của những chỗ đã sửa. Ý kiến đó được đếm riêng, không tính vào kết quả.',
  seeChanges: 'Xem chỗ mới hoặc đã sửa',
  changedHere: 'Chỗ này mới hoặc đã sửa.',
  wordsBefore: 'Xem lời văn trước khi sửa',

  question: (n: number, of: number) => `Câu\u00a0${n}/${of}`,
  article: (n: number, of: number) => `Điều\u00a0${n}/${of}`,
  opinion: 'Ý kiến về nội dung này',
  stances: { agree: 'Đồng ý', disagree: 'Không đồng ý', none: 'Không có ý kiến' } satisfies Record<
    Stance,
    string
  >,
  reason: 'Lý do, hoặc nên sửa thế nào (không bắt buộc)',
  noNames: 'Không ghi tên hay số điện thoại. Phần này có thể được công bố sau khi cán bộ xem.',
  howMany: (min: number, max: number) => {
    if (min === max) return `Chọn ${min}\u00a0phương án.`;
    return min > 1 ? `Chọn từ ${min} đến ${max}\u00a0phương án.` : `Chọn nhiều nhất ${max}\u00a0phương án.`;
  },
  nextArticle: 'Sang điều sau',
  clear: 'Bỏ câu trả lời này',
  cleared: 'Đã bỏ câu trả lời',

  review: 'Xem lại và gửi',
  reviewTitle: 'Xem lại trước khi gửi',
  notAnswered: 'Chưa trả lời',
  edit: 'Sửa',
  answerIt: 'Trả lời',
  renewed: 'Chỗ này đã sửa ở bản mới sau khi cho ý kiến. Đọc lại trước khi gửi.',
  unanswered: (n: number) => `Còn ${number(n)}\u00a0câu khác chưa trả lời. Không bắt buộc.`,
  toUnanswered: 'Trả lời tiếp',
  advisory: 'Phiếu ý kiến không kèm tên. Đây là lấy ý kiến tham khảo, không phải bỏ phiếu bầu cử.',
  sentHere: (when: string) => `Máy này đã gửi phiếu ý kiến lúc ${moment(when)}`,
  waitsHere: 'Máy này có phiếu ý kiến đang chờ gửi',
  already: (when: string) =>
    `Máy này đã gửi lúc ${moment(when)}. Gửi lại sẽ thay toàn bộ phiếu ý kiến cũ, câu để trống cũng vậy.`,
  waiting: 'Máy này có phiếu ý kiến đang chờ gửi. Gửi lại sẽ thay toàn bộ phiếu đó, câu để trống cũng vậy.',
  another: {
    offer: 'Người khác cho ý kiến',
    is: 'Phiếu này là của một người khác. Phiếu trước của máy này vẫn được tính. Gửi phiếu này rồi thì không thay được phiếu trước nữa.',
    undo: 'Không, vẫn là người trước',
  },
  send: 'Gửi ý kiến',
  sendLater: 'Lưu để gửi sau',
  again: 'Gửi ý kiến khác để thay',
  see: 'Xem đợt lấy ý kiến',
  leftOut: 'Có phần đã viết về chỗ không còn trong dự thảo, sẽ không được gửi.',
  tooLate: 'Đợt lấy ý kiến đã đóng trước khi phiếu này được gửi. Phiếu này không được tính.',

  nothing: {
    single: 'Chọn một phương án',
    multiple: 'Chọn ít nhất một phương án',
    stance: 'Chọn đồng ý, không đồng ý hoặc không có ý kiến',
    rating: 'Chọn một mức',
    text: 'Viết ý kiến',
  },
  nothingAtAll: 'Trả lời ít nhất một câu rồi gửi',
  stanceMissing: 'Chọn đồng ý, không đồng ý hoặc không có ý kiến, để gửi kèm lý do đã viết',
  tooFew: (min: number) => `Chọn ít nhất ${min}\u00a0phương án`,
  tooMany: (max: number) => `Chọn nhiều nhất ${max}\u00a0phương án`,
  tooLong: (bytes: number) =>
    `Các ý kiến dài quá một phiếu. Bớt khoảng ${number(Math.ceil(bytes / 1.5))}\u00a0chữ cái`,

  results: 'Kết quả',
  noResults: (by: string | undefined) =>
    by ? `Chưa có kết quả. Kết quả công bố chậm nhất ngày\u00a0${dayIn('vi', by)}.` : 'Chưa có kết quả.',
  counted: {
    device: (n: number) =>
      `${number(n)}\u00a0phiếu gửi từ máy, không kiểm tra người gửi. Một người có thể gửi nhiều phiếu.`,
  },
  later: {
    open: (n: number) =>
      `Còn ${number(n)}\u00a0phiếu ý kiến đến sau chưa có trong các số này, đủ phiếu sẽ được tính thêm.`,
    closed: (n: number) =>
      `Còn ${number(n)}\u00a0phiếu đến sau không có trong các số này: quá ít, nêu ra sẽ lộ ai trả lời thế nào.`,
  },
  laterHere: (n: number) => `Còn ${number(n)}\u00a0ý kiến đến sau chưa có trong các số này, vì quá ít.`,
  answeredBy: {
    device: (n: number, isShare: boolean) =>
      `${number(n)}\u00a0phiếu trả lời${isShare ? '' : ', mỗi phiếu có thể chọn nhiều phương án'}`,
  },
  votes: (n: number, of: number) => `${number(n)}\u00a0phiếu (${share(n, of)}\u00a0%)`,
  hidden: 'không nêu số',
  whyHidden: 'Không nêu các số dưới\u00a010 và mọi số mà từ đó suy ra được chúng.',
  nobody: 'Không có phiếu nào.',
  earlier: (n: number) => `${number(n)}\u00a0ý kiến về lời văn cũ của chỗ này, không tính vào số trên.`,
  wordsShown: (n: number) => `${number(n)}\u00a0ý kiến bằng văn bản`,
  outcomes: { accepted: 'Tiếp thu', partly: 'Tiếp thu một phần', explained: 'Giải trình' },
  nobodyOn: (n: number) => `Không có ý kiến nào về ${number(n)}\u00a0chỗ khác.`,
  gone: (n: number) =>
    `${number(n)}\u00a0ý kiến về những chỗ không còn trong dự thảo, không tính vào các số trên.`,
  exported: 'Tải tệp câu trả lời',
  recount: (hash: string) => `Ai cũng có thể tự đếm lại. Mã kiểm tra SHA-256 của tệp: ${hash}`,
};

export type ConsultMessages = typeof consult;
