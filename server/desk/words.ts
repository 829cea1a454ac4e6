import type { Contact } from '../../widget/protocol/contact';
import type { Cause } from '../../widget/protocol/follow';
import type { Intent } from '../../widget/protocol/question';
import type { DeskStep, InboxItem } from '../store/store';
import { CONSULTATION_FIELD } from './consultations/form/fieldWords';
import { consultationIssue } from './consultations/form/issueWords';
import { writeDay } from './day';
import type { DeskIssue, Field } from './form/issue';
import type { Quoting } from './form/ownWords';
import type { Typed } from './form/typed';
import { PORTAL_FIELD } from './portal/form/fieldWords';
import { portalIssue } from './portal/form/issueWords';

const count = (value: number) => value.toLocaleString('vi-VN');

const FIELD: Readonly<Record<Field, string>> = {
  listed: 'Chuyển đến cơ quan',
  other: 'Cơ quan khác, nếu không có trong danh sách',
  answerBy: 'Trả lời chậm nhất ngày',
  text: 'Nội dung trả lời',
  reason: 'Lý do và nơi cần liên hệ',
  title: 'Tiêu đề',
  question: 'Câu hỏi',
  answer: 'Câu trả lời',
  ...CONSULTATION_FIELD,
  ...PORTAL_FIELD,
};

const STATE: Readonly<Record<DeskStep['state'], string>> = {
  received: 'Mới nhận',
  passed: 'Đã chuyển',
  handling: 'Đang xử lý',
  answered: 'Đã trả lời',
  declined: 'Không tiếp nhận',
};

const INTENT: Readonly<Record<Intent, string>> = { ask: 'Hỏi', report: 'Phản ánh', propose: 'Kiến nghị' };

const DONE: Readonly<Record<Typed['kind'], string>> = {
  passed: 'Đã chuyển câu hỏi. Người hỏi xem được cơ quan nào trả lời.',
  handling: 'Đã ghi ngày hẹn. Người hỏi xem được ngày này.',
  answered: 'Đã gửi câu trả lời. Người hỏi xem được bằng mã tiếp nhận.',
  declined: 'Đã ghi lý do. Người hỏi xem được bằng mã tiếp nhận.',
  published: 'Đã công khai. Ai cũng xem được câu hỏi và câu trả lời này.',
  unpublished: 'Đã gỡ bản công khai. Câu trả lời cho người hỏi vẫn còn.',
};

const REWRITE = 'Viết lại câu hỏi bằng lời của cơ quan; nguyên văn sẽ không được nhận.';

const QUOTING: Readonly<Record<Quoting, string>> = {
  allowed: 'Người hỏi đồng ý cho công khai lời của mình.',
  'not-agreed': `Người hỏi chưa đồng ý cho công khai lời của mình. ${REWRITE}`,
  minor: `Người hỏi chưa đủ tuổi nên không công khai nguyên văn. ${REWRITE}`,
  'notice-unknown': `Không còn tra được thông báo mà người hỏi đã đồng ý nên không công khai nguyên văn. ${REWRITE}`,
};

function issue(it: DeskIssue): string {
  switch (it.code) {
    case 'empty':
      return it.field === 'listed' ? 'Chọn hoặc ghi tên cơ quan' : `Viết ${FIELD[it.field].toLowerCase()}`;
    case 'too-long':
      return `${FIELD[it.field]}: bớt ${count(it.over)}\u00a0chữ cái, tối đa ${count(it.max)}`;
    case 'two-agencies':
      return 'Chỉ chọn một cơ quan: để trống ô này, hoặc bỏ chọn trong danh sách';
    case 'no-day':
      return 'Chọn ngày, ví dụ 07/12/2026';
    case 'day-past':
      return 'Chọn hôm nay hoặc một ngày sau hôm nay';
    case 'day-far':
      return 'Chọn một ngày trong vòng một năm tới';
    case 'own-words':
      return `${FIELD[it.field]}: viết lại bằng lời của cơ quan, chưa được công khai nguyên văn của người hỏi, dù chỉ một đoạn (tên dài của cơ quan, văn bản thì viết tắt)`;
    case 'english-alone':
    case 'not-days':
    case 'no-https-link':
    case 'no-phone':
    case 'unexplained':
    case 'too-many-rows':
    case 'row-nameless':
    case 'row-long':
    case 'row-twice':
      return portalIssue(it);
    default:
      return consultationIssue(it);
  }
}

const LANGUAGES = new Intl.DisplayNames('vi', { type: 'language', fallback: 'code' });

/** What is no tag of a language stays as it is. */
function languageName(lang: string): string {
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** Every word of the desk. Officers read Vietnamese; only what citizens and portals wrote may be in other languages. */
export const WORDS = {
  desk: 'Trang cán bộ',
  questions: 'Câu hỏi',
  consultations: 'Lấy ý kiến',
  notice: 'Thông báo',
  toDesk: 'Về danh sách câu hỏi',
  copyTyped: 'Nội dung vừa nhập còn nguyên dưới đây. Chép lại trước khi rời trang này.',
  foreignForm: 'Biểu mẫu này đến từ trang khác nên không được nhận. Mở lại trang cán bộ và gửi từ đó.',
  tooLarge: 'Nội dung quá dài nên chưa lưu được. Quay lại, rút gọn rồi gửi.',
  outOfOrder: 'Hệ thống đang gặp trục trặc, chưa lưu được gì. Thử lại sau ít phút.',
  notFound: 'Không có trang này.',
  administratorsOnly: 'Trang này dành cho người quản trị cổng.',
  topics: 'Lĩnh vực',
  communes: 'Xã, phường',
  notWithYou:
    'Không có câu hỏi này trong phần việc của cơ quan. Có thể câu hỏi đã được chuyển đi, hoặc người hỏi đã rút.',
  handedOver:
    'Đã chuyển câu hỏi. Từ nay cơ quan nhận xem và trả lời câu hỏi này; người hỏi xem được cơ quan nào trả lời.',
  withdrawn: (time: string) =>
    `Người hỏi đã rút câu hỏi này lúc ${time}. Nội dung, thông tin liên hệ, ảnh và câu trả lời đã được xoá.`,

  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  officerId: 'Tên đăng nhập',
  password: 'Mật khẩu',
  notSignedIn: 'Chưa đăng nhập được',
  credentialsMissing: 'Nhập tên đăng nhập và mật khẩu',
  credentialsWrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng',
  code: 'Mã 6\u00a0số',
  codeHint: 'Từ ứng dụng tạo mã trên điện thoại, mỗi mã dùng một lần. Chưa dùng mã thì để trống.',
  codeWrong: 'Tên đăng nhập, mật khẩu hoặc mã chưa đúng. Mã vừa dùng thì chờ mã mới.',
  signInElsewhere:
    'Trang cán bộ chỉ mở qua hệ thống đăng nhập của cơ quan. Nếu đã đăng nhập ở đó, tài khoản này chưa có trong danh sách cán bộ: hỏi người vận hành.',
  tooManyTries: (minutes: number) =>
    `Đã thử quá nhiều lần nên tạm dừng đăng nhập. Thử lại sau ${minutes}\u00a0phút.`,
  onceFor: (name: string) => `Liên kết này chỉ dùng được một lần, để đăng nhập cho ${name}.`,
  onceUsed: 'Liên kết này đã dùng rồi. Đăng nhập bằng mật khẩu, hoặc hỏi người vận hành để lấy liên kết mới.',
  onceExpired:
    'Liên kết này đã hết hạn. Đăng nhập bằng mật khẩu, hoặc hỏi người vận hành để lấy liên kết mới.',
  onceUnknown:
    'Liên kết này không đúng, hoặc mật khẩu đã được đổi từ khi có liên kết. Kiểm tra đã chép đủ chưa, hoặc hỏi người vận hành để lấy liên kết mới.',
  sessionOver: 'Phiên làm việc đã hết nên chưa lưu được gì. Đăng nhập lại rồi gửi.',
  sessionOther: 'Trang này mở từ lần đăng nhập trước nên chưa lưu được gì. Mở lại trang rồi gửi.',

  shelf: { open: 'Cần trả lời', done: 'Đã xong' },
  shelves: 'Danh sách câu hỏi',
  emptyShelf: { open: 'Không còn câu hỏi nào cần trả lời.', done: 'Chưa có câu hỏi nào xong.' },
  further: 'Xem tiếp',
  fromStart: 'Về đầu danh sách',
  due: {
    undated: () => 'Chưa hẹn ngày',
    later: (day: string) => writeDay(day),
    soon: (day: string, left: number) => `${writeDay(day)} (còn ${left}\u00a0ngày)`,
    today: (day: string) => `${writeDay(day)} (hạn cuối là hôm nay)`,
    late: (day: string) => `Quá hạn: ${writeDay(day)}`,
  },

  state: (item: Pick<InboxItem, 'state' | 'published'>) =>
    item.published ? `${STATE[item.state]}, đã công khai` : STATE[item.state],
  intent: (intent: Intent) => INTENT[intent],
  topic: 'Lĩnh vực',
  topicUnsure: 'Người hỏi không rõ, cần chuyển giúp',
  topicGone: (id: string) => `${id} (cổng không còn lĩnh vực này)`,
  received: 'Nhận lúc',
  dueBy: 'Hạn trả lời',
  stateLabel: 'Tình trạng',
  agency: 'Cơ quan trả lời',
  commune: 'Xã, phường',
  page: 'Từ trang',
  lang: 'Ngôn ngữ của người hỏi',

  contact: 'Liên hệ',
  noContact: 'Người hỏi không để lại thông tin liên hệ.',
  contactErased: (when: string, cause: Cause) =>
    cause === 'retention'
      ? `Thông tin liên hệ, ảnh đã được xoá lúc ${when}, khi hết thời hạn giữ.`
      : `Người hỏi đã xoá thông tin liên hệ lúc ${when}.`,
  contactField: { name: 'Họ tên', phone: 'Điện thoại', email: 'Email' },
  ageLabel: 'Tuổi',
  age: (age: NonNullable<Contact['age']>) => (age === 'minor' ? 'Chưa đủ tuổi' : 'Đủ tuổi'),
  consent: 'Đã đồng ý',
  consentAt: 'Đồng ý lúc',
  noticeHash: 'Theo thông báo',
  consentNotice: (beginning: string, isCurrent: boolean) =>
    `${beginning}… (${isCurrent ? 'bản đang dùng' : 'bản trước đây'})`,
  noConsent: 'Không có: người hỏi không đưa dữ liệu cá nhân nào cần đồng ý.',

  photos: 'Ảnh',
  photo: (n: number) => `Ảnh\u00a0${n} do người hỏi gửi`,
  photoAwaited: (n: number) => `Ảnh\u00a0${n} chưa gửi tới.`,
  photoGone: (n: number) => `Ảnh\u00a0${n} đã xoá, hoặc chưa gửi tới.`,

  history: 'Quá trình xử lý',
  by: (name: string) => `Người làm: ${name}`,
  step(step: DeskStep): string {
    switch (step.state) {
      case 'received':
        return `Hệ thống nhận, giao ${step.agency}`;
      case 'passed':
        return `Chuyển đến ${step.agency}`;
      case 'handling':
        return `Đang xử lý, hẹn trả lời chậm nhất ngày\u00a0${writeDay(step.answerBy)}`;
      case 'answered':
        return `${step.agency} trả lời`;
      case 'declined':
        return STATE.declined;
    }
  },

  acts: 'Xử lý',
  passOn: 'Chuyển cho cơ quan khác',
  passHint: 'Ngày trên phiếu của người hỏi vẫn giữ nguyên cho đến khi hẹn ngày khác.',
  chooseAgency: 'Chọn cơ quan',
  pass: 'Chuyển câu hỏi',
  handling: 'Hẹn ngày trả lời',
  handlingHint: 'Báo cho người hỏi biết đang xử lý và ngày có câu trả lời.',
  promise: 'Ghi ngày hẹn',
  answer: 'Trả lời',
  answerAgain: 'Trả lời lại',
  answerHint: 'Người hỏi đọc đúng những gì viết ở đây. Tối đa 10.000\u00a0chữ cái.',
  sendAnswer: 'Gửi câu trả lời',
  decline: 'Không tiếp nhận',
  declineHint: 'Nói rõ vì sao, và người hỏi cần đến đâu.',
  sendReason: 'Gửi lý do',

  publication: 'Công khai',
  publishLater: 'Trả lời xong mới công khai được.',
  publish: 'Công khai câu hỏi và câu trả lời',
  publishAgain: 'Sửa bản công khai',
  publishHint: 'Không ghi tên, số điện thoại, địa chỉ nhà hay điều gì cho biết ai đã hỏi.',
  quoting: QUOTING,
  publicationLang: 'Ngôn ngữ của bản công khai',
  language: languageName,
  sendPublication: 'Công khai',
  takeBack: 'Gỡ bản công khai',
  takeBackHint: 'Không ai xem được nữa, trừ người hỏi xem câu trả lời bằng mã tiếp nhận.',
  publishedNow: 'Đang công khai',
  publishedDiffers:
    'Phần trả lời này khác với câu trả lời đã gửi cho người hỏi. Nếu vừa trả lời lại, xem có cần sửa bản công khai không.',

  errorPrefix: 'Lỗi:',
  errorTitle: 'Có chỗ cần sửa',
  notSaved: 'Chưa lưu được',
  changed:
    'Câu hỏi này vừa có thay đổi khác. Xem lại quá trình xử lý rồi gửi lại; nội dung vừa nhập vẫn còn trong ô.',
  storeFailed:
    'Hệ thống đang gặp trục trặc, chưa lưu được. Nội dung vừa nhập vẫn còn trong ô, gửi lại sau ít phút.',
  field: FIELD,
  issue,
  done: DONE,
} as const;
