import type { Stance } from '../../../widget/protocol/items/stance';
import { dayIn, momentIn } from '../dates';

const number = (n: number) => n.toLocaleString('vi-VN');

/** Words of consultations without script, beside those of every plain page. They say what the widget's say. */
const vi = {
  lang: 'vi' as 'vi' | 'en',
  heading: 'Lấy ý kiến',
  list: 'Cho ý kiến',
  phase: { open: 'Đang lấy ý kiến', upcoming: 'Sắp lấy ý kiến', closed: 'Đã đóng' },
  until: (when: string) => `Đang lấy ý kiến đến ${momentIn('vi', when)}`,
  from: (when: string) => `Nhận phiếu ý kiến từ ${momentIn('vi', when)}`,
  closedAt: (when: string) => `Đã đóng lúc ${momentIn('vi', when)}, không nhận thêm phiếu ý kiến`,
  annulled: 'Đợt lấy ý kiến này đã bị huỷ. Các phiếu đã gửi không được tính',
  interventions: {
    'closed-early': (when: string) => `Đóng sớm lúc ${momentIn('vi', when)}. Lý do:`,
    reopened: (when: string) => `Mở lại lúc ${momentIn('vi', when)}. Lý do:`,
    annulled: (when: string) => `Huỷ lúc ${momentIn('vi', when)}. Lý do:`,
  },
  document: 'Tài liệu:',
  resultsAfter: {
    closing: 'Kết quả công bố sau khi đóng.',
    opening: 'Kết quả công bố dần, khi có đủ số phiếu.',
  },
  resultsBy: (day: string) => `Kết quả công bố chậm nhất ngày\u00a0${dayIn('vi', day)}.`,
  missing: 'Không tìm thấy nội dung lấy ý kiến này.',
  toAll: 'Hỏi đáp và các nội dung lấy ý kiến khác',

  skippable: 'Trả lời phần nào cũng được, bỏ qua phần nào cũng được.',
  advisory: 'Phiếu ý kiến không kèm tên. Đây là lấy ý kiến tham khảo, không phải bỏ phiếu bầu cử.',
  question: (n: number) => `Câu\u00a0${n}`,
  skip: 'Bỏ qua',
  howMany(min: number, max: number): string {
    if (min === max) return `Chọn ${min}\u00a0phương án.`;
    return min > 1 ? `Chọn từ ${min} đến ${max}\u00a0phương án.` : `Chọn nhiều nhất ${max}\u00a0phương án.`;
  },
  stances: { agree: 'Đồng ý', disagree: 'Không đồng ý', none: 'Không có ý kiến' } satisfies Record<
    Stance,
    string
  >,
  reason: 'Lý do, hoặc nên sửa thế nào',
  noNames: 'Không ghi tên hay số điện thoại. Phần viết có thể được công bố sau khi cán bộ xem.',
  draftText: 'Dự thảo',
  contents: 'Chọn điều',
  newVersion: (when: string, changed: number, removed: readonly string[]) =>
    `Dự thảo có bản mới từ ${momentIn('vi', when)}: ${[
      changed > 0 ? `${number(changed)}\u00a0chỗ mới hoặc đã sửa` : 'không sửa chỗ nào',
      removed.length > 0 && `bỏ ${removed.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  changedHere: 'Chỗ này mới hoặc đã sửa.',
  wordsBefore: 'Xem lời văn trước khi sửa',
  send: 'Gửi ý kiến',
  sentOnce: 'Gửi rồi thì không sửa được ở trang này. Xem lại trước khi gửi.',

  nothingAtAll: 'Trả lời ít nhất một câu rồi gửi',
  stanceMissing: 'Chọn đồng ý, không đồng ý hoặc không có ý kiến, để gửi kèm lý do đã viết',
  tooFew: (min: number) => `Chọn ít nhất ${min}\u00a0phương án`,
  tooMany: (max: number) => `Chọn nhiều nhất ${max}\u00a0phương án`,
  tooLong: (over: number, max: number) => `Bớt ${number(over)}\u00a0chữ cái: tối đa ${number(max)}`,
  lookAgain: 'Xem lại chỗ này',
  notAccepted: 'Cơ quan chưa nhận phiếu ý kiến qua trang này. Gọi hoặc viết theo địa chỉ bên dưới',
  invalid: 'Phiếu ý kiến có chỗ chưa đúng nên chưa gửi được. Xem lại rồi gửi lần nữa',
  allTooLong: 'Các ý kiến dài quá một phiếu. Viết ngắn lại rồi gửi',
  outOfOrder:
    'Hệ thống đang gặp trục trặc, phiếu ý kiến chưa gửi được. Phần đã trả lời vẫn ở bên dưới, bấm gửi lại sau ít phút',
  crowded:
    'Nhiều người đang gửi cùng lúc, phiếu ý kiến chưa gửi được. Phần đã trả lời vẫn ở bên dưới, bấm gửi lại sau một\u00a0phút',
  outOfReach:
    'Hệ thống đang gặp trục trặc, phiếu ý kiến chưa gửi được. Sau ít phút, tải lại trang này và đồng ý gửi lại: phần đã trả lời vẫn còn nguyên.',
  sentBefore: 'Phiếu ý kiến này đã được nhận trước khi sửa. Phần sửa sau không được nhận',
  tooLate: 'Đợt lấy ý kiến đã đóng trước khi phiếu này được gửi. Phiếu này không được tính',
  tooEarly: (when: string) => `Chưa nhận phiếu ý kiến. Gửi từ ${momentIn('vi', when)}`,
  draftChanged: 'Nội dung đã đổi từ khi mở trang này. Đọc lại chỗ đã đổi rồi gửi lần nữa',
  chooseAgain: 'Lời văn đã đổi nên lựa chọn trước đã được bỏ. Đọc lại rồi chọn',
  /** What was received of a form that was sent twice is not known here, so that nothing is said of it word by word. */
  written: { unsent: 'Phần đã viết, chưa được gửi', received: 'Phần đã viết trong lần gửi sau' },
  notAsked: 'Chỗ không còn trong dự thảo',

  received: 'Đã nhận phiếu ý kiến',
  status: {
    counted: (closes: string) => `Phiếu này được tính khi đóng đợt lấy ý kiến, ${momentIn('vi', closes)}.`,
    superseded: (_closes: string) => 'Đã có phiếu ý kiến gửi sau được tính thay phiếu này.',
  },
  receivedAt: (when: string) => `Nhận lúc ${momentIn('vi', when)}.`,
  noCode: 'Phiếu ý kiến không có mã, để không ai biết ai đã chọn gì.',
  final: 'Phiếu gửi từ trang này không sửa hay thay được nữa.',
  toConsultation: 'Xem đợt lấy ý kiến',

  results: 'Kết quả',
  noResults: 'Chưa có kết quả.',
  nobody: 'Không có phiếu nào.',
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
  answered: (n: number, isShare: boolean) =>
    `${number(n)}\u00a0phiếu trả lời${isShare ? '' : ', mỗi phiếu có thể chọn nhiều phương án'}`,
  votes: (n: number, percent: number) => `${number(n)}\u00a0phiếu (${percent}\u00a0%)`,
  hidden: 'không nêu số',
  whyHidden: 'Không nêu các số dưới\u00a010 và mọi số mà từ đó suy ra được chúng.',
  earlier: (n: number) => `${number(n)}\u00a0ý kiến về lời văn cũ của chỗ này, không tính vào số trên.`,
  wordsShown: (n: number) => `${number(n)}\u00a0ý kiến bằng văn bản`,
  outcomes: { accepted: 'Tiếp thu', partly: 'Tiếp thu một phần', explained: 'Giải trình' },
  nobodyOn: (n: number) => `Không có ý kiến nào về ${number(n)}\u00a0chỗ khác.`,
  gone: (n: number) =>
    `${number(n)}\u00a0ý kiến về những chỗ không còn trong dự thảo, không tính vào các số trên.`,
  exported: 'Tải tệp câu trả lời',
  recount: (hash: string) => `Ai cũng có thể tự đếm lại. Mã kiểm tra SHA-256 của tệp: ${hash}`,
};

export type ConsultWords = typeof vi;

const count = (n: number) => n.toLocaleString('en-GB');
const many = (n: number, one: string, more = `${one}s`) => `${count(n)}\u00a0${n === 1 ? one : more}`;

const en: ConsultWords = {
  lang: 'en',
  heading: 'Consultation',
  list: 'Have your say',
  phase: { open: 'Open', upcoming: 'Opening soon', closed: 'Closed' },
  until: (when) => `Open until ${momentIn('en', when)}`,
  from: (when) => `Ballots are taken from ${momentIn('en', when)}`,
  closedAt: (when) => `Closed at ${momentIn('en', when)}; no more ballots are taken`,
  annulled: 'This consultation was called off. Ballots that were sent do not count',
  interventions: {
    'closed-early': (when) => `Closed early at ${momentIn('en', when)}. Reason:`,
    reopened: (when) => `Opened again at ${momentIn('en', when)}. Reason:`,
    annulled: (when) => `Called off at ${momentIn('en', when)}. Reason:`,
  },
  document: 'Document:',
  resultsAfter: {
    closing: 'Results are published after it closes.',
    opening: 'Results are published step by step, once there are enough ballots.',
  },
  resultsBy: (day) => `Results are published by ${dayIn('en', day)}.`,
  missing: 'This consultation was not found.',
  toAll: 'Questions and other consultations',

  skippable: 'Answer what you like and skip what you like.',
  advisory: 'Ballots carry no name. This is an advisory consultation, not an election.',
  question: (n) => `Question\u00a0${n}`,
  skip: 'Skip',
  howMany(min, max) {
    if (min === max) return `Choose ${min}.`;
    return min > 1 ? `Choose ${min} to ${max}.` : `Choose at most ${max}.`;
  },
  stances: { agree: 'I agree', disagree: 'I disagree', none: 'No opinion' },
  reason: 'Why, or what should be changed',
  noNames: 'No names or phone numbers. What is written may be published once an officer has read it.',
  draftText: 'The draft',
  contents: 'Choose an article',
  newVersion: (when, changed, removed) =>
    `The draft has a new version since ${momentIn('en', when)}: ${[
      changed > 0 ? `${many(changed, 'place')} new or changed` : 'nothing changed',
      removed.length > 0 && `left out ${removed.join(', ')}`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  changedHere: 'This is new or was changed.',
  wordsBefore: 'What it said before',
  send: 'Send my opinion',
  sentOnce: 'Once sent it cannot be changed on this page. Check it before sending.',

  nothingAtAll: 'Answer at least one, then send',
  stanceMissing: 'Choose I agree, I disagree or No opinion, to send the reason you wrote',
  tooFew: (min) => `Choose at least ${min}`,
  tooMany: (max) => `Choose at most ${max}`,
  tooLong: (over, max) => `Remove ${many(over, 'character')}: ${count(max)} at most`,
  lookAgain: 'Look at this again',
  notAccepted: 'The agency takes no ballots on this page yet. Call or write to the address below',
  invalid: 'Something in the ballot is not right, so it was not sent. Check it and send again',
  allTooLong: 'The opinions are too long for one ballot. Shorten them, then send',
  outOfOrder:
    'Problem on our side, the ballot was not sent. Your answers are still below: send it again in a few minutes',
  crowded:
    'Many people are sending at once, the ballot was not sent. Your answers are still below: send it again in a minute',
  outOfReach:
    'Problem on our side, the ballot was not sent. Reload this page in a few minutes and agree to send again: your answers are all still there.',
  sentBefore: 'This ballot was received before it was changed. What was changed later was not received',
  tooLate: 'The consultation closed before this ballot was sent. It does not count',
  tooEarly: (when) => `Ballots are not taken yet. Send it from ${momentIn('en', when)}`,
  draftChanged:
    'The text was changed after this page was opened. Read again what changed, then send once more',
  chooseAgain: 'The words were changed, so your earlier choice was taken out. Read again, then choose',
  written: { unsent: 'What you wrote, not sent', received: 'What you wrote, as sent the second time' },
  notAsked: 'No longer in the draft',

  received: 'Ballot received',
  status: {
    counted: (closes) => `It counts when the consultation closes, at ${momentIn('en', closes)}.`,
    superseded: () => 'A ballot sent later counts instead of this one.',
  },
  receivedAt: (when) => `Received at ${momentIn('en', when)}.`,
  noCode: 'A ballot has no code, so that nobody can tell who chose what.',
  final: 'A ballot sent from this page cannot be changed or replaced any more.',
  toConsultation: 'See the consultation',

  results: 'Results',
  noResults: 'No results yet.',
  nobody: 'No ballots came.',
  counted: {
    device: (n) =>
      `${many(n, 'ballot')} sent from devices; nobody checked who sent them. One person may have sent several.`,
  },
  later: {
    open: (n) => `Not yet in these numbers: ${many(n, 'later ballot')}, to be added once there are enough.`,
    closed: (n) =>
      `Not in these numbers: ${many(n, 'later ballot')}, too few to show without showing how each person answered.`,
  },
  laterHere: (n) => `Not in these numbers: ${many(n, 'later opinion')}, since there are too few.`,
  answered: (n, isShare) => `${many(n, 'ballot')} answered${isShare ? '' : ', each may choose several'}`,
  votes: (n, percent) => `${count(n)} (${percent}%)`,
  hidden: 'not shown',
  whyHidden: 'Numbers below 10 are not shown, nor any from which they could be worked out.',
  earlier: (n) => `${many(n, 'opinion')} on an earlier wording, not in the numbers above.`,
  wordsShown: (n) => `${many(n, 'written opinion')}`,
  outcomes: { accepted: 'Accepted', partly: 'Accepted in part', explained: 'Explained' },
  nobodyOn: (n) => `Nobody said anything on ${many(n, 'other place')}.`,
  gone: (n) => `${many(n, 'opinion')} on what is no longer in the draft, not in the numbers above.`,
  exported: 'Download the answers',
  recount: (hash) => `Anyone can count them again. SHA-256 of the file: ${hash}`,
};

/** @param lang of the page */
export const consultWords = (lang: 'vi' | 'en'): ConsultWords => (lang === 'en' ? en : vi);
