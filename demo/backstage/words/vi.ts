import type { Trouble } from '../arrival';
import type { Waiting } from '../device/kept';
import type { Run } from '../received';
import { spanOf } from './spanOf';

const TIMES = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'medium' });
const ANSWERS = { 'under-way': 'đang trả lời', reached: 'trang đã nhận', lost: 'bị mất' };

export const vi = {
  name: 'Hậu trường',
  only: 'Chỉ có ở bản minh hoạ: xem nội dung đi đến đâu, và thử gây sự cố trên đường đi.',
  close: 'Thu gọn',

  connection: 'Đường truyền đến nơi tiếp nhận',
  troubles: {
    none: ['Bình thường', 'mọi thứ đi và về'],
    cut: ['Đứt mạng', 'mọi kết nối bị ngắt'],
    slow: ['Chậm', 'mỗi chiều mất 3\u00a0giây'],
    'lose-answers': ['Mất trả lời', 'nội dung đến nơi, xác nhận không về'],
    busy: ['Quá tải', 'nơi tiếp nhận báo bận'],
  } satisfies Record<Trouble, readonly [string, string]> as Record<Trouble, readonly [string, string]>,
  gone: 'Nơi tiếp nhận của bản minh hoạ không trả lời. Lệnh npm start còn chạy không?',

  device: 'Máy này đang giữ',
  nothingWaits: 'Không có gì chờ gửi.',
  kinds: { question: 'Câu hỏi', ballot: 'Phiếu ý kiến', photo: 'Ảnh' } satisfies Record<
    Waiting['kind'],
    string
  > as Record<Waiting['kind'], string>,
  waiting: ({ state, tries, next }: Waiting): string => {
    const tried = tries === 0 ? 'chưa thử gửi' : `đã thử ${tries}\u00a0lần`;
    if (state === 'sending') return `đang gửi, lần thử ${tries}`;
    if (state === 'asks') return `${tried}, chờ người gửi quyết định`;
    return next ? `${tried}, thử lại từ ${TIMES.format(next)}` : `${tried}, đang chờ gửi`;
  },
  receipts: (n: number) => `Mã tiếp nhận: ${n}`,
  drafts: (n: number) => `Bản nháp: ${n}`,
  voters: (n: number) => `Đợt lấy ý kiến đã tham gia: ${n}`,
  files: (n: number) => `Tệp của cổng, để dùng khi mất mạng: ${n}`,
  copies: (n: number) => `Bản sao dự phòng (Cache Storage): ${n}`,
  noDatabase: 'Chưa có gì. Cơ sở dữ liệu chỉ được tạo khi mở khung góp ý.',
  unknownDatabase: 'Trình duyệt này không cho biết có cơ sở dữ liệu nào.',
  raw: 'Xem nguyên văn IndexedDB',

  received: 'Nơi tiếp nhận đã thấy',
  nothingCame: 'Chưa có gì gửi đến.',
  counted: (arrivals: number, counted: number) => `đến ${arrivals}\u00a0lần, tính ${counted}\u00a0lần`,
  submission: 'Nội dung gửi',
  answer: ({ status, answer, times }: Run): string =>
    `${status} ${ANSWERS[answer]}${times > 1 ? ` × ${times}` : ''}`,
  /** From one time to another, ms since 1970. */
  span: (from: number, to: number) => spanOf(TIMES.format(from), TIMES.format(to)),
  lookups: (n: number) => `Tra cứu, rút lại: ${n}\u00a0lần`,

  officer: 'Trả lời như cán bộ',
  desk: 'Mở trang cán bộ',
  deskSignsIn: 'Không cần mật khẩu: ở trang mở ra, bấm “Đăng nhập”.',
  deskHint: 'Đăng nhập bằng tên và mật khẩu của cán bộ.',
  noDesk: 'Bản này không có trang cán bộ. Nút dưới đây trả lời câu hỏi mới nhất thay cán bộ.',
  answerNewest: 'Trả lời câu hỏi mới nhất',
  sampleAnswer:
    'Cảm ơn đã gửi câu hỏi. Đây là câu trả lời mẫu của bản minh hoạ. Ở cổng thật, cán bộ phụ trách trả lời tại đây.',
  answered: 'Đã trả lời. Mở “Xem trả lời” trong khung góp ý để đọc.',
  nothingToAnswer: 'Không có câu hỏi nào đang chờ. Hãy gửi một câu hỏi trước.',

  tryIt: 'Thử từng lời hứa',
  promises: [
    [
      'Không mất gì trong im lặng',
      'Chọn “Đứt mạng”, gửi một câu hỏi, đóng trang. Mở lại, chọn “Bình thường” rồi mở khung góp ý: câu hỏi đến nơi, một lần.',
    ],
    [
      'Không tính hai lần',
      'Chọn “Mất trả lời”, gửi một câu hỏi và chờ vài lần thử lại. Chọn “Bình thường”: đến nhiều lần, tính một lần, một mã. Khi kết nối đứt, trình duyệt cũng tự gửi lại, nên số lần đến có thể nhiều hơn số lần thử.',
    ],
    [
      'Không nói sai',
      'Chọn “Quá tải”, gửi một câu hỏi: khung góp ý báo đã lưu trên máy, chưa gửi. Không có chữ “đã nhận” trước khi có xác nhận.',
    ],
    [
      'Không lấy điều chưa được đưa',
      'Viết câu hỏi nhưng đừng gửi: chữ chỉ ở bản nháp trên máy này, nơi tiếp nhận không thấy gì thêm.',
    ],
    [
      'Trang của cổng không bị ảnh hưởng',
      'Chọn “Đứt mạng”, tải lại trang: trang vẫn đủ, nút vẫn ở đó, cổng không đặt cookie nào.',
    ],
  ] as readonly (readonly [string, string])[],
};

export type BackstageWords = typeof vi;
