import type { Finding } from '#doctor/finding';

/** What is said of a finding: what is the matter, and what to do about it (empty: nothing). */
export interface Said {
  readonly says: string;
  readonly advice: string;
}

const PLACES = { header: ' (trong tiêu đề HTTP)', meta: ' (trong thẻ meta)', unknown: '' };
const REPLACE = 'Trong chính sách đó, thay chỉ thị cùng tên bằng dòng dưới đây; chưa có thì thêm vào.';
const TAKE_ANEW = 'Lấy lại đoạn mã nhúng từ nơi cung cấp gop-y rồi dán thay đoạn cũ.';
const COPY_ANEW = 'Chép lại cả thư mục của bản gop-y này, không sửa tệp nào, rồi thử lại.';
const PASTE_TAG = 'Dán thẻ dưới đây thay thẻ cũ';

/** Words of the doctor, for whoever runs the portal's site. */
export const doctor = {
  /** Above what is to be copied. */
  paste: 'Dán vào:',
  summary: (wrong: number) => (wrong === 0 ? 'Không thấy chỗ nào sai.' : `Có ${wrong}\u00a0chỗ cần sửa.`),
  findings: {
    'tag-missing': () => ({
      says: 'Trong trang không có thẻ script của gop-y.',
      advice:
        'Dán đoạn mã nhúng vào trang. Nếu đã dán, có thể trình soạn thảo đã bỏ thẻ script: dán vào mẫu giao diện (template) thay vì vào bài viết. Nếu thẻ do một script khác chèn vào, gọi doctor() ngay trong trang.',
    }),
    'tag-shown-as-text': () => ({
      says: 'Thẻ script hiện ra thành chữ trên trang, nên trình duyệt không chạy.',
      advice: 'Dán lại ở chế độ mã nguồn (HTML) của trình soạn thảo, hoặc vào mẫu giao diện (template).',
    }),
    'tag-unfilled': () => ({
      says: 'Thẻ script còn chữ HOST hoặc PORTAL chưa thay.',
      advice: 'Thay HOST bằng tên miền của máy chủ tiếp nhận, PORTAL bằng mã của cổng.',
    }),
    'tag-curly-quotes': () => ({
      says: 'Thẻ script dùng dấu ngoặc kép cong (“ ”), như khi chép qua Word, nên trình duyệt đọc sai thẻ.',
      advice: `${PASTE_TAG}, ở chế độ mã nguồn (HTML), với dấu ngoặc kép thẳng (").`,
    }),
    'tag-held-back': ({ by }) => ({
      says: `${by} giữ thẻ script lại, không cho trình duyệt chạy ngay.`,
      advice: `${PASTE_TAG}, hoặc loại gop-y.js ra trong phần cài đặt của ${by}.`,
    }),
    'tag-not-script': ({ type }) => ({
      says: `Thẻ script mang type="${type}" nên trình duyệt không chạy.`,
      advice: `${PASTE_TAG}. Nếu một công cụ xin phép cookie đã sửa thẻ, loại gop-y.js ra ở đó: gop-y không dùng cookie.`,
    }),
    'tag-address-moved': ({ attribute }) => ({
      says: `Địa chỉ của gop-y.js nằm ở ${attribute}, không ở src.`,
      advice: `${PASTE_TAG}, và tắt tải trễ (lazy load) cho gop-y.js trong công cụ tối ưu trang.`,
    }),
    'tag-inlined': () => ({
      says: 'Nội dung gop-y.js bị chép thẳng vào trang, nên không tìm được các tệp còn lại.',
      advice: 'Loại gop-y.js ra khỏi phần gộp và nhúng mã (inline) của công cụ tối ưu trang.',
    }),
    'tag-bundled': ({ file }) => ({
      says: `gop-y.js bị gộp hoặc đổi tên thành ${file}, nên không tìm được các tệp còn lại.`,
      advice: 'Loại gop-y.js ra khỏi phần gộp tệp (combine, minify) của công cụ tối ưu trang.',
    }),
    'tag-crossorigin-missing': () => ({
      says: 'Thẻ có integrity mà thiếu crossorigin, nên trình duyệt không chạy tệp từ máy chủ khác.',
      advice: `${PASTE_TAG}.`,
    }),
    'tag-integrity-missing': () => ({
      says: 'Thẻ không có integrity: ai sửa được tệp trên máy chủ kia thì sửa được trang này.',
      advice: TAKE_ANEW,
    }),
    'endpoint-missing': () => ({
      says: 'Thẻ script thiếu data-endpoint, nên gop-y không khởi động.',
      advice: TAKE_ANEW,
    }),
    'endpoint-malformed': ({ value }) => ({
      says: `data-endpoint="${value}" không phải là địa chỉ https đầy đủ.`,
      advice: 'Ghi cả địa chỉ, bắt đầu bằng https://, không có ? hay #.',
    }),
    'endpoint-http': ({ page }) => ({
      says:
        page === 'https'
          ? 'Trang dùng https mà địa chỉ tiếp nhận dùng http: trình duyệt chặn.'
          : 'Địa chỉ tiếp nhận dùng http: nội dung người dân gửi có thể bị đọc trên đường đi, nên gop-y không khởi động.',
      advice: `Mở https cho máy chủ tiếp nhận. ${PASTE_TAG}.`,
    }),
    'setting-wrong': ({ attribute, value }) => ({
      says: `gop-y không hiểu ${attribute}="${value}" nên bỏ qua.`,
      advice: {
        'data-lang': 'Ghi vi, en, hoặc mã của ngôn ngữ khác, như km.',
        'data-launcher': 'Ghi right, left hoặc none.',
        'data-theme': 'Ghi light, dark hoặc auto.',
        'data-accent': 'Ghi mã màu, như #0b4f9e.',
        'data-views': 'Ghi một hay nhiều từ trong ask, follow, consult, cách nhau bằng dấu cách.',
        'data-shared-device': 'Ghi ask hoặc always.',
        'data-endpoint-former': 'Ghi cả địa chỉ, bắt đầu bằng https://, không có ? hay #.',
      }[attribute],
    }),
    'tags-differ': ({ endpoints }) => ({
      says: `Trang có nhiều thẻ gop-y với địa chỉ tiếp nhận khác nhau: ${endpoints.join(', ')}. Chỉ thẻ đầu có tác dụng.`,
      advice: 'Giữ một thẻ, xoá các thẻ còn lại.',
    }),
    'tags-of-versions': ({ files }) => ({
      says: `Trang có nhiều bản gop-y: ${files.join(', ')}. Bản nào tải xong trước thì chạy.`,
      advice: 'Giữ thẻ của bản mới, xoá thẻ cũ.',
    }),
    'tag-not-needed': () => ({
      says: 'gop-y chạy từ script của trang (gói npm hoặc tệp gộp), không cần thẻ riêng.',
      advice: '',
    }),
    'tag-in-module': ({ file }) => ({
      says: `gop-y nằm trong ${file} (gói npm): từ bên ngoài không đọc được cài đặt của nó.`,
      advice: 'Gọi doctor() ngay trong trang.',
    }),
    'tag-good': () => ({ says: 'Thẻ script đúng.', advice: '' }),

    'loader-unreachable': ({ url }) => ({
      says: `Không tải được ${url}: máy chủ không trả lời.`,
      advice: 'Xem lại tên miền trong src, và máy chủ đó có đang chạy không.',
    }),
    'loader-missing': ({ url, status }) => ({
      says: `Không tải được ${url}: máy chủ trả về ${status}.`,
      advice: `Xem lại src của thẻ. ${TAKE_ANEW}`,
    }),
    'loader-http': ({ url }) => ({
      says: `Trang dùng https mà src dùng http (${url}): trình duyệt chặn.`,
      advice: 'Đổi http thành https trong src của thẻ.',
    }),
    'loader-type': ({ url, type, level }) => ({
      says:
        level === 'wrong'
          ? `${url} được gửi với kiểu “${type}”, nên trình duyệt không chạy.`
          : `${url} được gửi với kiểu “${type}”, không phải JavaScript.`,
      advice: 'Đặt lại trên máy chủ giữ tệp: Content-Type: text/javascript; charset=utf-8.',
    }),
    'loader-cors': ({ url }) => ({
      says: `${url} không cho trang khác đọc, mà thẻ có crossorigin: trình duyệt không chạy.`,
      advice: 'Thêm trên máy chủ giữ tệp: Access-Control-Allow-Origin: *',
    }),
    'loader-hash-old': () => ({
      says: 'integrity trong thẻ không phải của tệp này, nên trình duyệt không chạy. Có lẽ tệp đã lên bản mới.',
      advice: `${PASTE_TAG}; mã băm lấy từ integrity.json cạnh tệp.`,
    }),
    'loader-changed': ({ url }) => ({
      says: `${url} không giống bản gốc: có gì đó sửa tệp trên đường đi.`,
      advice: 'Tắt phần thu gọn (minify) và chèn mã cho tệp này trên máy chủ, proxy hoặc CDN.',
    }),
    'loader-hash-unknown': ({ url }) => ({
      says: `integrity trong thẻ không khớp với ${url}, nên trình duyệt không chạy.`,
      advice: TAKE_ANEW,
    }),
    'loader-good': () => ({ says: 'gop-y.js tải được và đúng bản.', advice: '' }),
    'file-missing': ({ url, status }) => ({
      says: `Không tải được ${url}, tệp mà gop-y.js cần: máy chủ trả về ${status}.`,
      advice: COPY_ANEW,
    }),
    'file-changed': ({ url }) => ({
      says: `${url} không phải tệp cùng bản với gop-y.js, hoặc bị sửa trên đường đi, nên trình duyệt không chạy.`,
      advice: `${COPY_ANEW} Tắt phần thu gọn (minify) và chèn mã cho thư mục đó trên máy chủ, proxy hoặc CDN.`,
    }),
    'file-cors': ({ url }) => ({
      says: `${url} không cho trang khác đọc, nên trình duyệt không chạy.`,
      advice: 'Thêm trên máy chủ giữ tệp: Access-Control-Allow-Origin: *',
    }),
    'file-blocked': ({ file }) => ({
      says: `Không tải được ${file}: bị chặn, bị sửa hoặc không có.`,
      advice: COPY_ANEW,
    }),
    'not-looked': () => ({
      says: 'Chưa kiểm tra được từ trong trang.',
      advice: 'Kiểm tra từ bên ngoài: npx -p gop-y gop-y-doctor, kèm địa chỉ trang.',
    }),
    'files-good': () => ({ says: 'Các tệp của gop-y tải được và đúng bản.', advice: '' }),

    'policy-loader': ({ place, recipe }) => ({
      says: `Chính sách CSP của trang${PLACES[place]} không cho chạy gop-y.js.`,
      advice: {
        host: REPLACE,
        nonce: `${PASTE_TAG}. NONCE là giá trị mà trang tạo mới ở mỗi lần tải, cũng ghi trong chính sách.`,
        hash: `${REPLACE} Khi đổi bản gop-y thì đổi cả mã băm này.`,
      }[recipe],
    }),
    'policy-files': ({ place }) => ({
      says: `Chính sách CSP của trang${PLACES[place]} cho chạy gop-y.js nhưng chặn các tệp mà nó tải thêm.`,
      advice: REPLACE,
    }),
    'policy-endpoint': ({ place }) => ({
      says: `Chính sách CSP của trang${PLACES[place]} không cho gửi tới địa chỉ tiếp nhận.`,
      advice: REPLACE,
    }),
    'policy-trusted-types': ({ place }) => ({
      says: `Chính sách CSP của trang${PLACES[place]} không cho dùng tên “gop-y” của Trusted Types, nên khung góp ý không mở được.`,
      advice: `${REPLACE} Nơi không được thêm tên thì dùng gop-y.full.js thay gop-y.js.`,
    }),
    'policy-good': () => ({ says: 'Chính sách CSP của trang không chặn gì.', advice: '' }),

    'endpoint-unreachable': ({ url, why }) => ({
      says: {
        name: `Không gọi được ${url}: không có tên miền này.`,
        refused: `Không gọi được ${url}: máy chủ từ chối kết nối.`,
        certificate: `Không gọi được ${url}: chứng chỉ https hết hạn hoặc không đúng tên miền.`,
        time: `Không gọi được ${url}: chờ lâu không thấy trả lời.`,
        unknown: `Không gọi được ${url}.`,
      }[why],
      advice:
        'Xem lại data-endpoint, và máy chủ tiếp nhận có đang chạy không. Nội dung đã viết vẫn được giữ trên máy của người dân.',
    }),
    'endpoint-private': ({ host }) => ({
      says: `Địa chỉ tiếp nhận ${host} ở trong mạng nội bộ, còn trang ở ngoài Internet: trình duyệt chặn hoặc hỏi từng người dân.`,
      advice: 'Đặt máy chủ tiếp nhận ở một tên miền mà ai cũng mở được.',
    }),
    'endpoint-cors': ({ url }) => ({
      says: `${url} có trả lời, nhưng không cho trang đọc.`,
      advice: 'Thêm vào mọi trả lời của máy chủ tiếp nhận: Access-Control-Allow-Origin: *',
    }),
    'endpoint-redirects': ({ url, to }) => ({
      says: `${url} chuyển hướng${to && ` tới ${to}`}. gop-y không đi theo chuyển hướng.`,
      advice: 'Ghi địa chỉ sau cùng vào data-endpoint.',
    }),
    'endpoint-not-found': ({ url }) => ({
      says: `Ở ${url} không có nơi tiếp nhận nào (404).`,
      advice: 'Xem lại data-endpoint, nhất là mã của cổng ở cuối địa chỉ.',
    }),
    'endpoint-failing': ({ url, status }) => ({
      says: `${url} trả về ${status}, không phải trả lời của một nơi tiếp nhận.`,
      advice: 'Xem nhật ký của máy chủ tiếp nhận, và có tường lửa nào đứng trước nó không.',
    }),
    'portal-missing': ({ url }) => ({
      says: `Không có ${url} (404): chỉ gửi được câu hỏi bằng chữ, không có lĩnh vực, ảnh, thông tin liên hệ hay lấy ý kiến.`,
      advice: 'Muốn có những phần đó thì đặt tệp portal.json ở địa chỉ trên.',
    }),
    'portal-malformed': ({ url }) => ({
      says: `${url} không phải là tệp portal.json đúng mẫu.`,
      advice: 'Tệp phải là JSON, có "v": 1, "accepts" và "topics".',
    }),
    'named-unknown': ({ attribute, value, url }) => ({
      says: `${attribute}="${value}": trong ${url} không có id này, nên gop-y bỏ qua.`,
      advice: 'Ghi một id có trong tệp đó, hoặc bỏ thuộc tính này.',
    }),
    'origin-not-listed': ({ origin }) => ({
      says: `Nơi tiếp nhận không nhận gì từ trang ở ${origin}.`,
      advice: `Nhờ người giữ máy chủ tiếp nhận thêm ${origin} vào danh sách trang được gửi (GOPY_ORIGINS).`,
    }),
    'endpoint-good': ({ origin }) => ({
      says: `Địa chỉ tiếp nhận trả lời, và nhận nội dung gửi từ ${origin}.`,
      advice: '',
    }),

    'page-http': () => ({
      says: 'Trang dùng http: gop-y không nhận ảnh và thông tin liên hệ ở đây.',
      advice: 'Mở https cho trang.',
    }),
    'link-missing': () => ({
      says: 'Trang không có liên kết data-gop-y: khi script không chạy thì người dân không có lối nào để hỏi.',
      advice: 'Thêm liên kết dưới đây, ngay trước thẻ script.',
    }),
    'link-dead': ({ url, status }) => ({
      says: `Liên kết data-gop-y dẫn tới ${url}, ở đó máy chủ trả về ${status}.`,
      advice: 'Sửa href thành trang góp ý đầy đủ của cổng.',
    }),
    'link-unreachable': ({ url }) => ({
      says: `Liên kết data-gop-y dẫn tới ${url}, ở đó không có gì trả lời.`,
      advice: 'Sửa href thành trang góp ý đầy đủ của cổng.',
    }),
    'link-good': () => ({ says: 'Liên kết data-gop-y mở được.', advice: '' }),
    'page-framed': ({ url }) => ({
      says: `Trang không có thẻ script, mà hiện trang góp ý ${url} trong khung (iframe). Trang này được phép làm vậy.`,
      advice: 'Muốn khung góp ý mở ngay trong trang thì dán đoạn mã nhúng vào mẫu giao diện (template).',
    }),
    'frame-refused': ({ url, origin }) => ({
      says: `Trang góp ý ${url} không cho ${origin} hiện nó trong khung (iframe), nên khung để trống.`,
      advice: `Nhờ người giữ máy chủ tiếp nhận thêm ${origin} vào danh sách trang được gửi (GOPY_ORIGINS).`,
    }),
    'storage-blocked': () => ({
      says: 'Trình duyệt này không cho trang lưu dữ liệu: nội dung viết chỉ được giữ đến khi đóng trang.',
      advice:
        'Bỏ chặn cookie và dữ liệu trang trong trình duyệt; nếu trang nằm trong iframe thì mở nó riêng.',
    }),
    'storage-good': () => ({ says: 'Trình duyệt cho lưu nội dung đang chờ gửi.', advice: '' }),
  } satisfies FindingWords,
};

/** Words for every finding, each from its own facts. */
type FindingWords = {
  readonly [C in Finding['code']]: (facts: Extract<Finding, { readonly code: C }>) => Said;
};

export interface DoctorMessages {
  readonly paste: string;
  summary(wrong: number): string;
  readonly findings: FindingWords;
}
