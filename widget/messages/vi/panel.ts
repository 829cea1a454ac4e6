import type { Issue } from '#protocol/issue';
import type { Problem } from '#protocol/problem';
import { dayIn, timeIn } from '../dates';

const day = (when: string) => dayIn('vi', when);
const moment = (when: string) => `${timeIn('vi', when)} ngày ${day(when)}`;

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
    ask: 'Gửi câu hỏi',
    askHint: (agency: string) => `${agency} trả lời, gửi xong có mã tiếp nhận`,
    askHintPlain: 'Cơ quan trả lời, gửi xong có mã tiếp nhận',
    consult: 'Cho ý kiến',
    consultHint: (open: number) =>
      open === 0 ? 'Hiện không có nội dung nào đang lấy ý kiến' : `Đang lấy ý kiến về ${open} nội dung`,
    sent: 'Xem những gì đã gửi',
    sentHint: (waiting: number, parked: number) =>
      [waiting > 0 && `${waiting} nội dung đang chờ gửi`, parked > 0 && `${parked} nội dung cần xem lại`]
        .filter(Boolean)
        .join(', ') || 'Những gì máy này đã gửi và còn chờ gửi',
    nothing: 'Trang này chưa nhận câu hỏi hay ý kiến. Liên hệ trực tiếp với cơ quan.',
    unreachable: 'Chưa kết nối được với nơi tiếp nhận. Vẫn có thể viết và lưu câu hỏi.',
  },

  ask: {
    title: 'Gửi câu hỏi',
    text: 'Nội dung câu hỏi',
    textHint: 'Viết rõ việc gì, ở đâu, từ khi nào. Không cần ghi số căn cước, số tài khoản.',
    topic: 'Câu hỏi về việc gì?',
    unsure: 'Không rõ, nhờ cơ quan chuyển giúp',
    send: 'Gửi câu hỏi',
    sendLater: 'Lưu để gửi sau',
    another: 'Gửi câu hỏi khác',
  },

  fields: {
    summary: 'Có chỗ cần sửa',
    error: 'Lỗi: ',
    left: (n: number) => `Còn ${n} chữ cái`,
    over: (n: number) => `Thừa ${n.toLocaleString('vi-VN')} chữ cái`,
  },

  issue(issue: Issue): string {
    switch (issue.code) {
      case 'text-empty':
        return 'Viết nội dung câu hỏi';
      case 'text-too-long':
        return `Bớt ${issue.over.toLocaleString('vi-VN')} chữ cái: tối đa ${issue.max.toLocaleString('vi-VN')}`;
      case 'topic-not-chosen':
        return 'Chọn việc cần hỏi, hoặc chọn “Không rõ, nhờ cơ quan chuyển giúp”';
      case 'choice-missing':
        return 'Chọn một phương án';
      default:
        return 'Xem lại chỗ này';
    }
  },

  state: {
    stored: 'Đã lưu trên máy này, chưa gửi',
    storedNext:
      'Nội dung sẽ tự gửi khi trang này mở và kết nối được với nơi tiếp nhận. Trình duyệt có thể xoá nội dung đã lưu nếu bị xoá dữ liệu, hoặc sau 7 ngày không vào trang này.',
    notSaved: 'Chưa lưu, chưa gửi',
    notSavedNext:
      'Nội dung không được lưu trên máy này. Giữ trang mở cho đến khi gửi xong, hoặc chép nội dung lại.',
    failed: 'Chưa lưu, chưa gửi. Bấm gửi lần nữa.',
    sending: 'Đang gửi…',
    sendingNext: 'Giữ trang này mở.',
    sendingSaved: 'Đã lưu trên máy này. Giữ trang mở cho đến khi gửi xong.',
    received: 'Đã nhận câu hỏi',
    photoReceived: 'Đã nhận ảnh',
    ballotReceived: 'Đã nhận phiếu ý kiến',
    ballotReplaced: 'Đã nhận, nhưng đã có phiếu ý kiến gửi sau được tính thay',
    refused: 'Nơi tiếp nhận không nhận nội dung này',
    old: 'Chưa gửi được trong 7 ngày',
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
    keep: 'Giữ mã này để nói về câu hỏi khi liên hệ cơ quan. Chép hoặc chụp màn hình.',
    forgets: 'Máy này sẽ không nhớ mã. Chép hoặc chụp lại trước khi đóng.',
    copy: 'Chép mã',
    copied: 'Đã chép',
    answers: (agency: string, by: string | null) =>
      by ? `${agency} trả lời chậm nhất ngày ${day(by)}.` : `${agency} trả lời.`,
    receivedAt: (when: string) => `Nhận lúc ${moment(when)}`,
    replaceUntil: (when: string) => `Có thể gửi lại để thay, cho đến ${moment(when)}.`,
  },

  photos: {
    sending: (n: number, of: number) => `Đang gửi ảnh ${n}/${of}. Giữ trang mở cho đến khi gửi xong.`,
    waiting: (left: number) => `Còn ${left} ảnh chưa gửi. Ảnh sẽ tự gửi khi trang này mở và có mạng.`,
    unsaved: (left: number) =>
      `Còn ${left} ảnh chưa gửi và không được lưu trên máy này. Giữ trang mở cho đến khi gửi xong.`,
    parked: (left: number) => `${left} ảnh chưa gửi được. Xem ở phần “Xem những gì đã gửi”.`,
    received: (n: number, of: number) => `Đã nhận ${n}/${of} ảnh.`,
    with: (n: number) => `Kèm ${n} ảnh`,
    one: (n: number, of: number) => `Ảnh ${n}/${of}`,
  },

  sent: {
    title: 'Gửi từ máy này',
    none: 'Máy này không giữ nội dung nào.',
    traces: 'Máy này không giữ nội dung nào, chỉ nhớ là đã gửi.',
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
      `Xoá ${kind.toLowerCase()} này khỏi máy? Không lấy lại được. Đã thử gửi nên nơi tiếp nhận có thể đã nhận được; xoá ở đây không rút lại.`,
    keep: 'Giữ lại',
    edit: 'Sửa rồi gửi lại',
    at: (when: string) => `Bấm gửi lúc ${moment(when)}`,
    elsewhere: (host: string) => `Chờ gửi đến ${host}. Mở lại trang đã viết nội dung này để gửi.`,
    quarantined: 'Nội dung do phiên bản khác lưu, trang này chưa đọc được. Nội dung vẫn được giữ nguyên.',
    notRemoved: 'Chưa xoá được. Bấm xoá lần nữa.',
    wipe: 'Xoá mọi thứ khỏi máy này',
    wipeAsk:
      'Xoá hết câu hỏi, phiếu ý kiến chưa gửi và mã tiếp nhận đang giữ trên máy này? Nội dung chưa gửi sẽ mất, không lấy lại được; nội dung đã thử gửi có thể đã được nhận, xoá ở đây không rút lại.',
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
