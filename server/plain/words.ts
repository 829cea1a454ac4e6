import type { Issue } from '../../widget/protocol/issue';
import type { Told } from './notice';

/** Every word of the plain page. The widget's own words are the widget's; here are only those of the page without script. */
export interface PlainWords {
  readonly lang: 'vi' | 'en';
  readonly otherLanguage: { readonly lang: 'vi' | 'en'; readonly name: string };
  readonly title: string;
  readonly goesTo: (agency: string) => string;
  readonly topic: string;
  readonly topicUnsure: string;
  /** Above what is not taken here. */
  readonly elsewhere: string;
  readonly text: string;
  readonly textHint: string;
  readonly send: string;
  /** Above a field that only programs find. */
  readonly leaveEmpty: string;
  /** Above what a citizen has to know of a form that did not go. */
  readonly told: Readonly<Record<Told['kind'], string>>;
  readonly errorPrefix: string;
  readonly issue: (issue: Issue) => string;
  /** The form was sent before and the text was changed since. */
  readonly sentBefore: string;
  readonly notAccepted: string;
  readonly outOfOrder: string;
  /** More came at once than is taken. */
  readonly crowded: string;
  readonly received: string;
  readonly codeLabel: string;
  readonly keepCode: string;
  readonly answeredBy: (agency: string, date: string | null) => string;
  readonly askAnother: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly privacy: string;
  readonly noSuchPortal: string;
  readonly foreignForm: string;
  /** The pages are not to be stored, so that Firefox comes back to an empty form; Chromium and WebKit keep what was in it. */
  readonly tooLarge: string;
}

const vi: PlainWords = {
  lang: 'vi',
  otherLanguage: { lang: 'en', name: 'English' },
  title: 'Gửi câu hỏi',
  goesTo: (agency) => `${agency} tiếp nhận. Gửi xong có mã tiếp nhận.`,
  topic: 'Câu hỏi về việc gì?',
  topicUnsure: 'Không rõ, nhờ cơ quan chuyển giúp',
  elsewhere: 'Việc trang này không nhận',
  text: 'Nội dung câu hỏi',
  textHint: 'Viết rõ việc gì, ở đâu, từ khi nào. Không cần ghi số căn cước, số tài khoản.',
  send: 'Gửi câu hỏi',
  leaveEmpty: 'Để trống ô này',
  told: { mend: 'Có chỗ cần sửa', unsent: 'Chưa gửi được', received: 'Đã nhận từ trước' },
  errorPrefix: 'Lỗi:',
  issue(issue) {
    if (issue.code === 'text-empty') return 'Viết nội dung câu hỏi';
    if (issue.code === 'topic-not-chosen') return 'Chọn việc cần hỏi';
    if (issue.code !== 'text-too-long') return 'Xem lại chỗ này';
    return `Bớt ${issue.over.toLocaleString('vi-VN')}\u00a0chữ cái: tối đa ${issue.max.toLocaleString('vi-VN')}`;
  },
  sentBefore: 'Câu hỏi này đã gửi rồi. Bấm gửi lần nữa để gửi nội dung mới thành câu hỏi khác',
  notAccepted: 'Cơ quan chưa nhận câu hỏi qua trang này. Gọi hoặc viết theo địa chỉ bên dưới',
  outOfOrder:
    'Hệ thống đang gặp trục trặc, câu hỏi chưa gửi được. Nội dung vẫn ở bên dưới, bấm gửi lại sau ít phút',
  crowded:
    'Nhiều người đang gửi cùng lúc, câu hỏi chưa gửi được. Nội dung vẫn ở bên dưới, bấm gửi lại sau một\u00a0phút',
  received: 'Đã nhận câu hỏi',
  codeLabel: 'Mã tiếp nhận',
  keepCode:
    'Giữ mã này. Chép lại, in ra hoặc chụp màn hình trước khi đóng trang. Để xem trả lời, mở trang này trên trình duyệt có JavaScript và gõ mã ở phần “Xem trả lời”.',
  answeredBy: (agency, date) =>
    date ? `${agency} trả lời chậm nhất ngày\u00a0${date}.` : `${agency} sẽ xem và trả lời.`,
  askAnother: 'Gửi câu hỏi khác',
  contact: 'Liên hệ trực tiếp',
  phone: 'Điện thoại',
  email: 'Email',
  address: 'Địa chỉ',
  privacy: 'Trang này không dùng cookie, không theo dõi.',
  noSuchPortal: 'Không có trang này. Quay lại cổng thông tin và bấm lại vào liên kết.',
  foreignForm: 'Biểu mẫu này đến từ trang khác nên chưa gửi được. Mở lại trang và gửi từ đây.',
  tooLarge:
    'Nội dung quá dài nên chưa gửi được. Quay lại, rút gọn rồi gửi. Tuỳ trình duyệt, phần đã viết có thể không còn khi quay lại.',
};

const en: PlainWords = {
  lang: 'en',
  otherLanguage: { lang: 'vi', name: 'Tiếng Việt' },
  title: 'Ask a question',
  goesTo: (agency) => `${agency} receives it. You get a receipt code.`,
  topic: 'What is it about?',
  topicUnsure: 'Not sure, please pass it on',
  elsewhere: 'Not taken here',
  text: 'Your question',
  textHint: 'Say what, where and since when. No need for ID or bank account numbers.',
  send: 'Send question',
  leaveEmpty: 'Leave this empty',
  told: { mend: 'There is a problem', unsent: 'Not sent', received: 'Received before' },
  errorPrefix: 'Error:',
  issue(issue) {
    if (issue.code === 'text-empty') return 'Enter your question';
    if (issue.code === 'topic-not-chosen') return 'Choose what it is about';
    if (issue.code !== 'text-too-long') return 'Look at this again';
    return `Remove ${issue.over.toLocaleString('en')}\u00a0characters: ${issue.max.toLocaleString('en')} at most`;
  },
  sentBefore: 'This question was sent before. Send again to send the new text as another question',
  notAccepted: 'The agency takes no questions on this page yet. Call or write to the address below',
  outOfOrder:
    'Problem on our side, the question was not sent. Your text is still below: send it again in a few minutes',
  crowded:
    'Many people are sending at once, the question was not sent. Your text is still below: send it again in a minute',
  received: 'Question received',
  codeLabel: 'Receipt code',
  keepCode:
    'Keep this code. Copy it, print it or take a screenshot before you close the page. For the answer, open this page in a browser with JavaScript and enter the code under “See answers”.',
  answeredBy: (agency, date) =>
    date ? `${agency} will answer by ${date}.` : `${agency} will look at it and answer.`,
  askAnother: 'Ask another question',
  contact: 'Contact the agency',
  phone: 'Phone',
  email: 'Email',
  address: 'Address',
  privacy: 'This page uses no cookie and tracks nobody.',
  noSuchPortal: 'There is no such page. Go back to the portal and follow its link again.',
  foreignForm:
    'This form came from another page and was not sent. Open the page again and send it from here.',
  tooLarge:
    'The text is far too long and was not sent. Go back, shorten it and send. Depending on the browser, what you wrote may be gone when you go back.',
};

/** @param lang of the address, `?lang=en`; anything else is Vietnamese */
export function plainWords(lang: string | undefined): PlainWords {
  return lang === 'en' ? en : vi;
}
