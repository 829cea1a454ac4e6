import type { DutyId } from '../../duties/dutyId';
import type { Expected } from '../../duties/finding';
import type { Unseen } from '../../duties/openEndpoint';
import type { Came } from '../../duties/wire/exchange';
import type { Slip } from '../readArguments';

const json = (value: unknown) => JSON.stringify(value);

const duties: Readonly<Record<DutyId, string>> = {
  acknowledges: 'Nhận câu hỏi gửi bằng một biểu mẫu đơn giản, không đợi OPTIONS, và trả biên nhận',
  'echoes-id': 'Nhắc lại id trong biên nhận và trong lời từ chối',
  'percent-encoding': 'Nhận cả biểu mẫu mã hoá phần trăm',
  'different-codes': 'Mỗi câu hỏi có một mã riêng',
  repetition: 'Gửi lại thì trả 200 với đúng biên nhận cũ',
  'repetitions-at-once': 'Mười lần gửi cùng lúc chỉ thành một, cùng một biên nhận',
  'same-id-other-bytes': 'Từ chối nội dung khác dưới id đã có, và giữ nội dung đầu',
  'kept-across-restart': 'Tắt đột ngột rồi chạy lại, biên nhận vẫn còn',
  'unknown-field': 'Từ chối trường không biết',
  'missing-field': 'Từ chối câu hỏi thiếu trường hoặc sai kiểu',
  'no-submission': 'Từ chối biểu mẫu không có JSON trong trường submission',
  'id-mismatch': 'Từ chối khi id ở địa chỉ không phải UUID hoặc khác id của câu hỏi',
  'byte-limit': 'Nhận đến 65.536 byte, từ chối khi nhiều hơn',
  'text-limit': 'Đếm độ dài câu hỏi theo ký tự, không theo byte',
  'normal-text': 'Từ chối văn bản không ở dạng NFC, có \\r, có khoảng trắng ở đầu cuối hoặc có nửa ký tự',
  'empty-text': 'Từ chối câu hỏi không có chữ nào',
  readable: 'Trang nào cũng đọc được mọi trả lời, kể cả lời từ chối và 404',
  'no-store': 'Không cho ai giữ lại trả lời của POST',
  'no-cookie': 'Không đặt cookie',
  clock: 'Báo giờ trong mọi biên nhận và lời từ chối',
  'whole-problems': 'Lời từ chối đúng RFC 9457, có code và final',
  'unlisted-page': 'Từ chối trang không có trong danh sách, và không phải vĩnh viễn',
  'gone-topic': 'Nhận câu hỏi có chủ đề không còn nữa',
  'topic-elsewhere': 'Từ chối chủ đề mà nơi khác tiếp nhận',
  'not-listed': 'Từ chối những gì accepts không kể',
  commune: 'Nhận xã, phường, kể cả nơi không còn nữa',
  page: 'Nhận địa chỉ trang, chỉ khi không có phần truy vấn',
  'contact-without-notice': 'Không nhận thông tin liên hệ khi không có thông báo xử lý dữ liệu',
  consent: 'Chỉ nhận thông tin liên hệ kèm sự đồng ý với một thông báo đã công bố',
  'golden-questions': 'Nhận các câu hỏi mẫu của giao thức',
  'portal-file': 'portal.json đúng giao thức',
  'communes-file': 'communes.json đúng giao thức',
  'answers-files': 'answers.json và các câu trả lời trong đó đúng giao thức',
  'consultations-files': 'consultations.json và các đợt lấy ý kiến trong đó đúng giao thức',
  'consultation-unknown': 'Từ chối phiếu của đợt lấy ý kiến không có',
  'ballot-closed': 'Từ chối phiếu sau giờ đóng',
  'ballot-upcoming': 'Từ chối phiếu trước giờ mở',
  ballot: 'Nhận phiếu ý kiến và trả biên nhận',
  'ballot-repetition': 'Gửi lại phiếu, kể cả cùng lúc, vẫn chỉ là một phiếu',
  'ballot-superseded': 'Của một máy chỉ tính phiếu có (revision, id) lớn nhất, dù đến trước hay sau',
  'ballot-draft': 'Từ chối phiếu về bản dự thảo không biết',
  'ballot-answers': 'Từ chối phiếu trống, mục không có, mục trả lời hai lần hoặc có tên người',
  'photos-question-first': 'Nhận câu hỏi trước khi ảnh đến',
  'photos-any-order': 'Nhận ảnh theo thứ tự bất kỳ',
  'photo-largest': 'Nhận ảnh 2.097.152 byte',
  'photo-repetition': 'Gửi lại ảnh, kể cả cùng lúc, vẫn chỉ là một ảnh',
  'photo-before-question': 'Từ chối ảnh đến trước câu hỏi, và nhận khi câu hỏi đã đến',
  'photo-of-other-bytes': 'Từ chối ảnh mà câu hỏi không kể hoặc không phải là ảnh',
  'photo-list': 'Từ chối câu hỏi kể không ảnh nào, bốn ảnh, một ảnh hai lần hoặc ảnh quá lớn',
  'photo-limit': 'Từ chối ảnh quá 2.097.152 byte',
  'photo-headers': 'Trang nào cũng đọc được trả lời về ảnh, không ai giữ lại',
  'photo-unlisted-page': 'Từ chối ảnh từ trang không có trong danh sách',
  lookup: 'Tra mã thì cho biết đã hỏi gì và đến đâu',
  'lookup-order': 'Tra nhiều mã thì trả lời theo thứ tự, mã lạ là unknown',
  'lookup-typed': 'Đọc được mã gõ chữ thường, có dấu cách',
  'lookup-no-contact': 'Không cho ai biết thông tin liên hệ',
  'lookup-headers': 'Trang nào cũng đọc được kết quả tra, trang lạ bị từ chối',
  'lookup-limits': 'Từ chối biểu mẫu tra không có mã hoặc quá 50 mã',
  'withdraw-contact': 'Xoá riêng thông tin liên hệ',
  'withdraw-all': 'Xoá hết, và nhớ là đã xoá',
  'withdraw-for-ever': 'Không nhận lại câu hỏi đã xoá',
  'withdraw-refusals': 'Từ chối rút khi mã lạ, phạm vi lạ hoặc từ trang lạ',
};

export const vi = {
  duties,
  usage: `Cách dùng: gop-y-check ĐỊA-CHỈ [--origin https://CỔNG] [--consultation ID] [--lang vi|en] [--json]
Xem một nơi tiếp nhận có làm đúng giao thức gop-y không. ĐỊA-CHỈ là giá trị của data-endpoint.
  --origin        trang được phép gửi; mặc định là chính máy chủ của địa chỉ
  --consultation  một đợt lấy ý kiến đang mở, chỉ dùng để thử: phiếu gửi vào được tính thật
  --json          in kết quả cho máy đọc
Phép thử để lại câu hỏi thử ở nơi tiếp nhận.
Mã thoát: 0 đạt hết, 1 có điều chưa đạt, 2 không xem được.`,
  slip(slip: Slip): string {
    if (slip.kind === 'none') return '';
    if (slip.kind === 'lang') return `Không có ngôn ngữ “${slip.value}”: ghi vi hoặc en.\n\n`;
    return `“${slip.value}” không phải địa chỉ đầy đủ: ghi cả https:// ở đầu.\n\n`;
  },
  unseen(url: string, origin: string, why: Unseen): string {
    const head = `Không xem được ${url}:`;
    switch (why.kind) {
      case 'nothing':
        return `${head} không có gì trả lời (${why.why}). Xem lại địa chỉ, và máy chủ có đang chạy không.`;
      case 'too-slow':
        return `${head} không trả lời trong ${why.seconds} giây. Xem máy chủ có đang bận không.`;
      case 'redirect':
        return `${head} bị chuyển tới ${why.to}. Tiện ích không đi theo: hãy dùng thẳng địa chỉ sau cùng.`;
      case 'no-endpoint':
        return `${head} trả lời ${why.status} ${why.type}, không phải của một nơi tiếp nhận. ĐỊA-CHỈ phải là giá trị của data-endpoint, không có /submissions ở cuối.`;
      case 'origin':
        return `${head} trang ${origin} không có trong danh sách. Ghi --origin với một trang được phép gửi.`;
      case 'busy':
        return `${head} đang tạm ngừng (unavailable). Thử lại sau.`;
    }
  },
  before(
    url: string,
    origin: string,
    { questions, ballots }: { questions: number; ballots: number },
    takesBack: boolean,
  ): string {
    const cast = ballots > 0 ? ` và ${ballots} phiếu ý kiến được tính thật` : '';
    const after = takesBack ? ' Xem xong, các câu hỏi được rút lại.' : '';
    return `${url}, như từ trang ${origin}
Để lại nhiều nhất ${questions} câu hỏi thử (bắt đầu bằng “Thử gop-y-check”)${cast}.${after}
`;
  },
  sent: 'Gửi: ',
  came: 'Nhận:',
  wanted: 'Cần: ',
  more: (count: number) => `và ${count} chỗ nữa như vậy`,
  section: (heading: string) => `Xem: widget/protocol/README.md, “${heading}”`,
  stopped: 'Chưa nhận được một câu hỏi nào nên các điều sau không xem.\n',
  sum: (held: number, notHeld: number, notOffered: number) =>
    `${held} đạt, ${notHeld} chưa đạt, ${notOffered} không có`,
  noReply(came: Exclude<Came, { kind: 'reply' }>): string {
    switch (came.kind) {
      case 'redirect':
        return `${came.status}, chuyển tới ${came.to}; tiện ích không đi theo`;
      case 'too-slow':
        return `không có trả lời trong ${came.seconds} giây`;
      case 'nothing':
        return `không có trả lời (${came.why})`;
    }
  },
  expected(it: Expected): string {
    switch (it.code) {
      case 'status':
        return `mã trạng thái ${it.status}`;
      case 'refusal':
        return `mã trạng thái ${it.status} với code là ${it.problems.map(json).join(' hoặc ')}`;
      case 'shape':
        return `JSON theo ${it.schema} của openapi.yaml; sai ở: ${it.faults.join('; ')}`;
      case 'same-receipt':
        return `đúng biên nhận đã trả lần đầu, chỉ now được khác: ${json(it.receipt)}`;
      case 'another-code':
        return 'code khác với mã của câu hỏi trước';
      case 'one-new':
        return `đúng một lần 201, những lần khác 200; trong ${it.sent} lần gửi cùng lúc có ${it.added} lần 201`;
      case 'header':
        return `tiêu đề ${it.name}: ${it.value}`;
      case 'no-header':
        return `không có tiêu đề ${it.name}`;
      case 'field':
        return `${it.name} là ${json(it.value)}`;
      case 'time':
        return `${it.name} là giờ theo RFC 3339, như "2026-11-24T09:30:00+07:00"`;
      case 'problem-field':
        return `${it.name} là một chuỗi`;
      case 'untold':
        return `không có “${it.words}” trong trả lời`;
      case 'statuses':
        return `status của từng mã: ${it.statuses.join(', ')}`;
      case 'unique-ids':
        return `mỗi id trong ${it.where} chỉ có một lần`;
      case 'not-empty':
        return `${it.where} không trống`;
      case 'not-more':
        return `nhiều nhất ${it.most} mục trong ${it.where}`;
      case 'file':
        return `id trong ${it.path} đúng như tên tệp`;
    }
  },
};

export type CheckWords = typeof vi;
