import type { Cause, Erased } from '#protocol/follow';
import type { Issue } from '#protocol/issue';
import type { Counts } from '#protocol/portal';
import type { Problem } from '#protocol/problem';
import { dayIn, timeIn } from '../dates';
import { percent } from '../percent';

const day = (when: string) => dayIn('vi', when);
const moment = (when: string) => `${timeIn('vi', when)} ngày\u00a0${day(when)}`;
const number = (n: number) => n.toLocaleString('vi-VN');
const ERASED: Readonly<Record<Erased, string>> = {
  contact: 'thông tin liên hệ',
  text: 'câu hỏi',
  photos: 'ảnh',
  answer: 'câu trả lời',
  publication: 'bản công khai',
};

/** Words of the panel. Vietnamese is the reference: every other language has the same shape. No pronouns, so it suits every age. */
export const panel = {
  lang: 'vi',
  title: 'Hỏi đáp · Góp ý',
  close: 'Đóng',
  back: 'Quay lại',
  loading: 'Đang mở…',
  unopened: 'Chưa mở được nội dung này. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  offline: (kept: boolean): string =>
    kept
      ? 'Đang mất mạng. Cứ viết tiếp, nội dung được giữ trên máy này khi bấm gửi.'
      : 'Đang mất mạng, và nội dung không được lưu trên máy này. Giữ trang mở cho đến khi có mạng.',

  home: {
    ask: 'Hỏi hoặc phản ánh',
    askHint: (agency: string) => `${agency} trả lời, gửi xong có mã tiếp nhận`,
    askHintPlain: 'Cơ quan trả lời, gửi xong có mã tiếp nhận',
    consult: 'Cho ý kiến',
    consultHint: (open: number) =>
      open === 0 ? 'Hiện không có nội dung nào đang lấy ý kiến' : `Đang lấy ý kiến về ${open}\u00a0nội dung`,
    sent: 'Xem trả lời',
    sentHint: (waiting: number, parked: number, answered: number, byCode: boolean) =>
      [
        answered > 0 && `${answered}\u00a0câu đã có trả lời`,
        waiting > 0 && `${waiting}\u00a0nội dung đang chờ gửi`,
        parked > 0 && `${parked}\u00a0nội dung cần xem lại`,
      ]
        .filter(Boolean)
        .join(', ') ||
      (byCode ? 'Những gì máy này đã gửi, hoặc tra bằng mã tiếp nhận' : 'Những gì máy này đã gửi'),
    counts: ({ answered, promised, onTime }: Counts) =>
      `Đã trả lời ${number(answered)}\u00a0câu${promised > 0 ? `, ${percent(onTime, promised)}\u00a0% đúng hạn` : ''}.`,
    nothing: 'Trang này chưa nhận câu hỏi hay ý kiến. Liên hệ trực tiếp với cơ quan.',
    unreachable: 'Chưa kết nối được với nơi tiếp nhận. Vẫn có thể viết và lưu câu hỏi.',
  },

  ask: {
    title: 'Hỏi hoặc phản ánh',
    text: 'Nội dung câu hỏi',
    textHint: 'Viết rõ việc gì, ở đâu, từ khi nào. Không cần ghi số căn cước, số tài khoản.',
    notEncrypted: 'Trang này không mã hoá (http) nên không nhận ảnh, không hỏi cách liên hệ.',
    topic: 'Câu hỏi về việc gì?',
    topicTitle: 'Việc gì, ở đâu?',
    unsure: 'Không rõ, nhờ cơ quan chuyển giúp',
    call: (phone: string) => `Gọi ${phone}`,
    intent: 'Gửi dưới dạng',
    intents: { ask: 'Câu hỏi', report: 'Phản ánh', propose: 'Kiến nghị' },
    page: 'Gửi kèm địa chỉ trang đang xem: ',
    noPage: 'Không gửi kèm địa chỉ trang đang xem. ',
    leavePage: 'Bỏ địa chỉ trang',
    takePage: 'Gửi kèm địa chỉ trang',
    commune: 'Ở xã, phường nào? (không bắt buộc)',
    communeHint: 'Gõ tên, kể cả tên cũ, có dấu hay không dấu đều được.',
    communesFound: (n: number) =>
      n === 0 ? 'Không có xã, phường nào tên như vậy.' : `Có ${n}\u00a0xã, phường, chọn ở bên dưới.`,
    communesUnread:
      'Chưa đọc được danh sách xã, phường. Viết tên nơi đó vào nội dung câu hỏi, rồi xoá tên đã gõ ở đây.',
    formerly: (names: string) => `Trước đây: ${names}`,
    otherCommune: 'Chọn nơi khác',
    contactTitle: 'Để lại cách liên hệ để được báo tin',
    contactHint: (byCode: boolean): string =>
      byCode
        ? 'Không bắt buộc. Bỏ trống vẫn gửi được và vẫn xem được trả lời bằng mã tiếp nhận.'
        : 'Không bắt buộc. Bỏ trống vẫn gửi được.',
    photosNeed: 'Có ảnh kèm theo nên cần đánh dấu đồng ý ở dưới. Không đồng ý thì quay lại bỏ ảnh.',
    contact: {
      name: 'Họ tên (không bắt buộc)',
      phone: 'Số điện thoại (không bắt buộc)',
      email: 'Địa chỉ email (không bắt buộc)',
    },
    age: 'Tuổi của người hỏi',
    ages: {
      adult: (under: number) => `Từ đủ ${under}\u00a0tuổi`,
      minor: (under: number) => `Dưới ${under}\u00a0tuổi`,
    },
    notice: {
      keeps: (who: string, long: string) => `${who} giữ thông tin này ${long}, rồi xoá.`,
      more: 'Ai được xem, có quyền gì',
      contact: (where: string) => `Hỏi về thông tin cá nhân: ${where}`,
    },
    draftKept: (when: string) =>
      `Đã lưu nháp phần chữ trên máy này lúc ${timeIn('vi', when)}, giữ 24\u00a0giờ. Ảnh và liên hệ chỉ lưu khi bấm gửi.`,
    draftFound: (when: string) =>
      `Có bản nháp chưa gửi, viết lúc ${moment(when)}. Trong nháp chỉ có phần chữ.`,
    resume: 'Viết tiếp',
    forgetDraft: 'Xoá nháp',
    next: 'Tiếp tục',
    send: 'Gửi câu hỏi',
    sendLater: 'Lưu để gửi sau',
    another: 'Gửi câu hỏi khác',
  },

  fields: {
    summary: 'Có chỗ cần sửa',
    error: 'Lỗi: ',
    left: (n: number) => `Còn ${n}\u00a0chữ cái`,
    over: (n: number) => `Thừa ${n.toLocaleString('vi-VN')}\u00a0chữ cái`,
  },

  issue(issue: Issue): string {
    switch (issue.code) {
      case 'text-empty':
        return 'Viết nội dung câu hỏi';
      case 'text-too-long':
        return `Bớt ${issue.over.toLocaleString('vi-VN')}\u00a0chữ cái: tối đa ${issue.max.toLocaleString('vi-VN')}`;
      case 'topic-not-chosen':
        return 'Chọn việc cần hỏi, hoặc chọn “Không rõ, nhờ cơ quan chuyển giúp”';
      case 'topic-elsewhere':
        return 'Việc này gửi ở nơi khác, xem chỉ dẫn bên dưới lựa chọn đó';
      case 'commune-not-chosen':
        return 'Chọn xã, phường trong danh sách, hoặc xoá tên đã gõ';
      case 'phone-malformed':
        return 'Số điện thoại cần 10\u00a0chữ số, ví dụ 0912\u00a0345\u00a0678';
      case 'email-malformed':
        return 'Địa chỉ email cần có @ và tên miền, ví dụ ten@vidu.vn';
      case 'age-not-chosen':
        return 'Chọn tuổi của người hỏi, hoặc xoá thông tin liên hệ rồi gửi';
      case 'consent-missing':
        return 'Đánh dấu đồng ý, hoặc xoá thông tin liên hệ và bỏ ảnh rồi gửi';
      case 'choice-missing':
        return 'Chọn một phương án';
      default:
        return 'Xem lại chỗ này';
    }
  },

  state: {
    stored: 'Đã lưu trên máy này, chưa gửi',
    storedNext:
      'Nội dung sẽ tự gửi khi trang này mở và kết nối được với nơi tiếp nhận. Nội dung đã lưu có thể mất khi xoá dữ liệu trình duyệt, hoặc sau 7\u00a0ngày không vào trang này.',
    notSaved: 'Chưa lưu, chưa gửi',
    notSavedNext:
      'Nội dung không được lưu trên máy này. Giữ trang mở cho đến khi gửi xong, hoặc chép lại nội dung.',
    failed: 'Chưa lưu, chưa gửi. Bấm gửi lần nữa.',
    sending: 'Đang gửi…',
    sendingNext: 'Giữ trang này mở.',
    sendingSaved: 'Đã lưu trên máy này. Giữ trang mở cho đến khi gửi xong.',
    received: 'Đã nhận câu hỏi',
    photoReceived: 'Đã nhận ảnh',
    ballotReceived: 'Đã nhận phiếu ý kiến',
    ballotReplaced: 'Đã nhận, nhưng đã có phiếu ý kiến gửi sau được tính thay',
    refused: 'Nơi tiếp nhận không nhận nội dung này',
    old: 'Chưa gửi được trong 7\u00a0ngày',
    oldNext: 'Nếu còn muốn gửi, bấm gửi ngay.',
    tooLarge: 'Chưa gửi được vì nội dung quá lớn',
    tooLargeNext: 'Mạng đang dùng không cho gửi nội dung lớn như vậy. Đổi mạng rồi gửi lại.',
    lost: 'Ảnh này không còn trên máy',
    lostNext: 'Trình duyệt đã xoá ảnh trước khi gửi. Câu hỏi đã được nhận.',
    discarded: 'Nội dung này không còn trên máy',
    parkedKept: 'Nội dung vẫn còn trên máy này.',
    parkedMemory: 'Nội dung không được lưu trên máy này và sẽ mất khi đóng.',
  },

  receipt: {
    code: 'Mã tiếp nhận',
    kept: 'Máy này đã nhớ mã, không cần gõ lại.',
    follow: (page: string | undefined, isKept: boolean) =>
      `${isKept ? 'Ở máy khác,' : 'Có trả lời thì'} gõ mã này ở phần “Xem trả lời”${page ? ` tại ${page}` : ' của trang này'}.`,
    keep: 'Giữ mã này để nói về câu hỏi khi liên hệ cơ quan.',
    share: 'Chia sẻ',
    print: 'In phiếu',
    forgets: 'Máy này sẽ không nhớ mã. Chép hoặc chụp lại trước khi đóng.',
    copy: 'Chép mã',
    copied: 'Đã chép',
    answers: (agency: string, by: string | null) =>
      by ? `${agency} trả lời chậm nhất ngày\u00a0${day(by)}.` : `${agency} trả lời.`,
    receivedAt: (when: string) => `Nhận lúc ${moment(when)}`,
    moment: (when: string) => `Lúc ${moment(when)}`,
    replaceUntil: (when: string) => `Có thể gửi lại để thay, cho đến ${moment(when)}.`,
  },

  photos: {
    title: 'Ảnh (không bắt buộc)',
    hint: (most: number) => `Tối đa ${most}\u00a0ảnh. Vị trí chụp được xoá. Đừng chụp giấy tờ tuỳ thân.`,
    add: 'Thêm ảnh',
    shrinking: 'Đang thu nhỏ ảnh…',
    attached: (n: number) => `Ảnh\u00a0${n} đính kèm`,
    remove: (n: number) => `Bỏ ảnh\u00a0${n}`,
    failed: (why: 'kind' | 'heic' | 'size' | 'empty') =>
      ({
        kind: 'Không đọc được ảnh này. Ảnh cần là JPG, PNG hoặc WebP',
        empty: 'Tệp này trống. Chọn ảnh khác',
        heic: 'Máy này chưa đọc được ảnh HEIC. Chụp màn hình ảnh đó rồi chọn ảnh chụp màn hình',
        size: 'Ảnh này quá lớn, máy không thu nhỏ được. Chọn ảnh khác',
      })[why],
    tooMany: (most: number) => `Chỉ gửi được ${most}\u00a0ảnh. Bỏ bớt rồi chọn lại`,
    twice: 'Ảnh này đã có trong danh sách',
    sending: (n: number, of: number) => `Đang gửi ảnh\u00a0${n}/${of}. Giữ trang mở cho đến khi gửi xong.`,
    waiting: (left: number) => `Còn ${left}\u00a0ảnh chưa gửi. Ảnh sẽ tự gửi khi trang này mở và có mạng.`,
    unsaved: (left: number) =>
      `Còn ${left}\u00a0ảnh chưa gửi và không được lưu trên máy này. Giữ trang mở cho đến khi gửi xong.`,
    parked: (left: number) => `${left}\u00a0ảnh chưa gửi được. Xem ở phần “Xem trả lời”.`,
    received: (n: number, of: number) => `Đã nhận ${n}/${of}\u00a0ảnh.`,
    with: (n: number) => (n === 0 ? 'Không kèm ảnh' : `Kèm ${n}\u00a0ảnh`),
    one: (n: number, of: number) => `Ảnh\u00a0${n}/${of}`,
  },

  answers: {
    maybe: 'Có thể đã có trả lời',
    found: (n: number) => (n === 0 ? 'Không tìm thấy câu trả lời nào.' : `Tìm thấy ${n}\u00a0câu trả lời.`),
    gone: 'Câu trả lời này không còn được công khai',
    question: 'Câu hỏi',
    answer: 'Trả lời',
    by: (agency: string, when: string) => `${agency}, ngày\u00a0${day(when)}`,
    searchAll: 'Tìm trong tất cả câu trả lời',
    searchWords: 'Từ cần tìm',
    searchHint: 'Những từ này được gửi đến nơi tiếp nhận khi bấm “Tìm”.',
    search: 'Tìm',
    noWords: 'Viết từ cần tìm',
    unreachable: 'Chưa kết nối được với nơi tiếp nhận. Thử lại khi có mạng.',
  },

  follow: {
    lookup: 'Tra bằng mã tiếp nhận',
    codeHint: 'Mã có trên phiếu tiếp nhận. Viết hoa hay thường, có gạch nối hay không đều được.',
    look: 'Tra mã',
    noCode: 'Viết mã tiếp nhận',
    slip: 'Mã có chỗ gõ nhầm. So lại từng nhóm với phiếu tiếp nhận',
    wrongLength: (n: number) => `Mã có 16\u00a0ký tự, ở đây có ${n}. So lại từng nhóm với phiếu tiếp nhận`,
    oddSymbol: (symbol: string, group: number) =>
      `Mã tiếp nhận không có ký tự “${symbol}”. Xem lại nhóm thứ\u00a0${group}`,
    unknown: 'Không tìm thấy mã này. So lại từng nhóm với phiếu tiếp nhận',
    gone: 'Nơi tiếp nhận không còn câu hỏi nào mang mã này',
    limited: (minutes: number) => `Đã thử quá nhiều lần. Đợi ${minutes}\u00a0phút rồi thử lại`,
    offline: 'Đang mất mạng. Thử lại khi có mạng',
    unreachable: 'Chưa kết nối được với nơi tiếp nhận. Thử lại sau ít phút',
    isReceived: 'Đã nhận, chờ trả lời',
    isAnswered: (when: string) => `Đã có trả lời (ngày\u00a0${day(when)})`,
    received: (agency: string) => `${agency} đã nhận`,
    passed: (agency: string) => `Đã chuyển đến ${agency}`,
    handling: (by: string) => `Đang xử lý, hẹn trả lời chậm nhất ngày\u00a0${day(by)}`,
    answered: (agency: string) => `${agency} đã trả lời`,
    declined: 'Cơ quan không tiếp nhận',
    withdrawn: (when: string) => `Đã xoá theo yêu cầu lúc ${moment(when)}`,
    over: (when: string) => `Đã xoá ngày\u00a0${day(when)}, khi hết thời hạn giữ`,
    erased: (when: string, cause: Cause) =>
      cause === 'retention'
        ? `Đã xoá thông tin liên hệ, ảnh ngày\u00a0${day(when)}, khi hết thời hạn giữ`
        : `Đã xoá thông tin liên hệ theo yêu cầu ngày\u00a0${day(when)}`,
    question: 'Câu hỏi',
    answer: 'Trả lời',
    history: 'Quá trình xử lý',
    see: 'Xem câu hỏi',
    read: 'Xem trả lời',
  },

  withdraw: {
    title: 'Rút lại, xoá thông tin',
    contact: 'Xoá thông tin liên hệ',
    contactAsk: 'Xoá họ tên, số điện thoại, email đã gửi? Câu hỏi vẫn được trả lời. Không lấy lại được.',
    all: 'Xoá cả câu hỏi',
    allAsk: 'Xoá câu hỏi, ảnh, thông tin liên hệ và câu trả lời ở nơi tiếp nhận? Không lấy lại được.',
    done: (erased: readonly Erased[], when: string) =>
      erased.length === 0
        ? `Đã xoá từ trước, lúc ${moment(when)}.`
        : `Đã xoá ${erased.map((what) => ERASED[what] ?? what).join(', ')} lúc ${moment(when)}.`,
  },

  sent: {
    title: 'Xem trả lời',
    none: 'Máy này không giữ nội dung nào.',
    traces: 'Máy này không giữ nội dung nào đã gửi, chỉ nhớ là đã gửi hoặc có bản nháp.',
    noneNow: 'Không giữ nội dung nào của lần dùng này.',
    unread: 'Chưa đọc được những gì đã lưu trên máy này.',
    lookAgain: 'Xem lại',
    waiting: 'Chưa được nhận',
    received: 'Đã được nhận',
    question: 'Câu hỏi',
    ballot: 'Phiếu ý kiến',
    sendNow: 'Gửi ngay',
    copy: 'Chép nội dung',
    remove: 'Xoá',
    removeAsk: (kind: string) => `Xoá ${kind.toLowerCase()} chưa gửi này? Không lấy lại được.`,
    removeTried: (kind: string) =>
      `Xoá ${kind.toLowerCase()} này khỏi máy? Không lấy lại được. Đã thử gửi nên nơi tiếp nhận có thể đã nhận. Xoá ở đây không phải là rút lại.`,
    keep: 'Giữ lại',
    edit: 'Sửa rồi gửi lại',
    at: (when: string) => `Bấm gửi lúc ${moment(when)}`,
    elsewhere: (host: string) => `Chờ gửi đến ${host}. Mở lại trang đã viết nội dung này để gửi.`,
    quarantined: 'Nội dung do phiên bản khác lưu, trang này chưa đọc được. Nội dung vẫn được giữ nguyên.',
    notRemoved: 'Chưa xoá được. Bấm xoá lần nữa.',
    wipe: 'Xoá mọi thứ khỏi máy này',
    wipeAsk:
      'Xoá hết câu hỏi, phiếu ý kiến chưa gửi, bản nháp và mã tiếp nhận đang giữ trên máy này? Nội dung chưa gửi sẽ mất, không lấy lại được. Nội dung đã thử gửi có thể đã được nhận. Xoá ở đây không phải là rút lại.',
    wipeNow: 'Xoá hết',
    wiped: 'Đã xoá mọi thứ khỏi máy này.',
  },

  shared: {
    switch: 'Tôi đang dùng máy chung (không lưu gì lại trên máy)',
    before: 'Máy này còn giữ những gì đã gửi hoặc chờ gửi từ trước.',
    see: 'Xem hoặc xoá',
    always: 'Máy dùng chung: không lưu gì lại trên máy.',
    done: 'Xong, xoá khỏi màn hình',
    doneAsk: 'Xoá khỏi màn hình cho người dùng sau?',
    doneDraft: 'Phần đang viết sẽ mất.',
    doneWaiting:
      'Phần chưa gửi vẫn tự gửi khi trang này còn mở, nhưng không xem lại được, kể cả mã tiếp nhận.',
    doneParked: 'Có nội dung không tự gửi được và sẽ bị xoá.',
    stay: 'Ở lại',
  },

  problem(problem: Problem): string {
    switch (problem.code) {
      case 'consultation-closed':
        return problem.at
          ? `Đợt lấy ý kiến đã đóng lúc ${moment(problem.at)}. Phiếu này không được tính.`
          : 'Đợt lấy ý kiến đã đóng. Phiếu này không được tính.';
      case 'draft-changed':
        return 'Nội dung lấy ý kiến đã thay đổi. Đọc bản mới rồi gửi lại.';
      case 'not-accepted':
        return 'Nơi tiếp nhận chưa nhận loại nội dung này.';
      case 'withdrawn':
        return 'Nội dung này đã được xoá theo yêu cầu.';
      case 'too-large':
        return 'Nội dung quá dài.';
      default:
        return 'Nơi tiếp nhận báo nội dung chưa đúng quy định.';
    }
  },
};

export type PanelMessages = typeof panel;
