import type { Issue } from '../check/issue';
import type { Recipe } from '../give/policies';
import type { Pasted } from '../give/snippet';
import type { Choices } from '../state/choices';

/** A choice's name, and what speaks for it; empty: nothing more has to be said. */
export interface Named {
  readonly label: string;
  readonly hint: string;
}

/** Words of the builder, for whoever runs a portal's site. */
export const vi = {
  lang: 'vi',
  title: 'Lấy đoạn mã nhúng gop-y',
  lead: 'Chọn, xem thử, rồi chép đoạn mã vào trang của cổng.',
  otherTongue: 'English',
  release: (version: string) => `Bản\u00a0${version}`,

  steps: { choose: 'Chọn', look: 'Xem thử', paste: 'Chép và dán' },
  parts: {
    endpoint: 'Nơi tiếp nhận',
    hosting: 'Cách đưa vào trang',
    look: 'Cách hiển thị',
    content: 'Nội dung',
    snippet: 'Đoạn mã để dán',
    policies: 'Nếu trang có chính sách CSP',
    inline: 'Đặt biểu mẫu trong bài viết',
    after: 'Sau khi dán',
  },

  portal: 'Cổng trên máy chủ này',
  portalOther: 'Địa chỉ khác',
  endpoint: 'Địa chỉ tiếp nhận',
  endpointHint: 'Nơi nhận câu hỏi và ý kiến, như https://gopy.tinh.gov.vn/v1/ten-tinh',
  endpointSlash: 'Dấu / ở cuối được bỏ.',
  more: 'Địa chỉ tệp, trang dự phòng, địa chỉ cũ',
  files: 'Thư mục các bản gop-y (không bắt buộc)',
  filesHint: (usual: string) => `Để trống: ${usual}`,
  plainPage: 'Trang góp ý đầy đủ',
  plainPageHint: (usual: string) =>
    usual
      ? `Liên kết dẫn tới đây khi script không chạy. Để trống: ${usual}`
      : 'Liên kết dẫn tới đây khi script không chạy, như trang liên hệ của cổng.',
  endpointFormer: 'Địa chỉ tiếp nhận trước đây (không bắt buộc)',
  endpointFormerHint: 'Nếu nơi tiếp nhận đã chuyển: những gì máy người dân còn giữ sẽ gửi tới địa chỉ mới.',

  check: 'Kiểm tra địa chỉ',
  checking: 'Đang kiểm tra',
  checked: (wrong: number) =>
    wrong === 0 ? 'Đã kiểm tra: dùng được.' : `Đã kiểm tra: ${wrong}\u00a0chỗ cần sửa.`,
  levels: { wrong: 'Cần sửa', note: 'Lưu ý', good: 'Đúng' },
  good: 'Địa chỉ trả lời đúng như một nơi tiếp nhận.',
  goodAdvice: 'Trang của cổng cũng phải có trong danh sách được gửi (GOPY_ORIGINS).',
  notListed: (origin: string) =>
    `Địa chỉ trả lời đúng, nhưng không nhận gì từ ${origin}, nơi đang mở trang này. Điều đó bình thường.`,
  notListedAdvice: 'Chỉ cần trang của cổng có trong danh sách được gửi (GOPY_ORIGINS).',
  ownNetwork: (host: string) =>
    `${host} ở máy này hoặc trong mạng nội bộ: dùng để thử, người dân ở ngoài không gửi tới được.`,
  suggested: (address: string) => `Dùng ${address}`,

  hostingLegend: 'Chọn một cách',
  hosting: {
    pinned: {
      label: 'Ghim một bản',
      hint: 'Trình duyệt chỉ chạy đúng tệp này. Dùng khi tệp ở máy chủ không thuộc quyền quản lý của cổng.',
    },
    managed: {
      label: 'Luôn bản mới',
      hint: 'Bản vá tới mọi trang trong 5\u00a0phút. Chỉ dùng với máy chủ của chính cơ quan.',
    },
    single: {
      label: 'Gộp một tệp',
      hint: 'Cho trang không được thêm tên Trusted Types, hoặc liệt kê từng tệp bằng mã băm. Nặng hơn.',
    },
    module: { label: 'Gói npm', hint: 'Cho cổng có bước đóng gói mã (bundle).' },
    frame: {
      label: 'Khung iframe',
      hint: 'Cho trình soạn thảo không nhận script. Chỉ ngôn ngữ có tác dụng; màu, vị trí, lĩnh vực thì không.',
    },
  } satisfies Readonly<Record<Choices['hosting'], Named>>,

  language: 'Ngôn ngữ',
  langs: { page: 'Theo từng trang (vi hoặc en)', vi: 'Tiếng Việt', en: 'Tiếng Anh', other: 'Ngôn ngữ khác' },
  langCode: 'Mã ngôn ngữ',
  langHint: (tag: string) =>
    `Nơi tiếp nhận cần có tệp messages/${tag || 'km'}.json; câu nào thiếu thì hiện tiếng Việt. Nút mở luôn là tiếng Việt: nên chọn “Không có nút” và đặt liên kết riêng.`,
  accent: 'Màu của cổng (không bắt buộc)',
  accentHint: 'Mã màu, như #b3141a. Để trống: màu xanh của gop-y.',
  accentPick: 'Chọn màu trong bảng',
  shades: {
    caption: 'Màu khi hiển thị',
    light: 'Nền sáng',
    dark: 'Nền tối',
    sample: 'Gửi câu hỏi',
    usual: (hex: string, ratio: string) => `Màu của gop-y ${hex}: tương phản ${ratio} : 1.`,
    wanted: (hex: string, ratio: string) => `Màu đã chọn ${hex}: tương phản ${ratio} : 1.`,
    kept: 'Đọc rõ, giữ nguyên.',
    darker: (hex: string, ratio: string) =>
      `Cần ít nhất 4,5 : 1, nên gop-y dùng ${hex} đậm hơn: ${ratio} : 1.`,
    lighter: (hex: string, ratio: string) =>
      `Cần ít nhất 4,5 : 1, nên gop-y dùng ${hex} nhạt hơn: ${ratio} : 1.`,
  },
  theme: 'Nền',
  themes: {
    light: { label: 'Sáng', hint: '' },
    dark: { label: 'Tối', hint: '' },
    auto: { label: 'Theo color-scheme của trang', hint: '' },
  } satisfies Readonly<Record<Choices['theme'], Named>>,
  launcher: 'Nút mở',
  launchers: {
    right: { label: 'Góc phải', hint: '' },
    left: { label: 'Góc trái', hint: '' },
    none: { label: 'Không có nút', hint: 'Mở bằng liên kết riêng: <a href="…" data-gop-y>' },
  } satisfies Readonly<Record<Choices['launcher'], Named>>,

  views: 'Người dân làm được gì',
  view: { ask: 'Hỏi, phản ánh, kiến nghị', follow: 'Theo dõi trả lời', consult: 'Cho ý kiến' },
  topic: 'Lĩnh vực chọn sẵn (không bắt buộc)',
  commune: 'Xã, phường của trang (không bắt buộc)',
  communeHint: 'Để trang của xã, phường dùng chung nơi tiếp nhận của tỉnh.',
  none: 'Không chọn sẵn',
  idHint: 'Id có trong tệp của nơi tiếp nhận. Danh sách để chọn hiện ra khi địa chỉ trả lời.',
  notInList: (id: string) => `${id} (không có trong danh sách)`,
  sharedDevice: 'Máy dùng chung (thư viện, bộ phận một cửa): không giữ gì lại trên máy',

  issues: {
    missing: 'Chưa có. Ghi vào đây.',
    address: 'Ghi cả địa chỉ, bắt đầu bằng https://',
    http: 'Địa chỉ này dùng http. Nội dung gửi đi có thể bị đọc trên đường: cần https.',
    extras: 'Bỏ ?, #, tên và mật khẩu khỏi địa chỉ.',
    page: 'Đây là địa chỉ của một trang hay một tệp. Cần địa chỉ thư mục, như https://…/v1/ten-tinh',
    same: 'Trùng với địa chỉ hiện nay. Ghi địa chỉ cũ, hoặc để trống.',
    lang: 'Ghi mã ngôn ngữ, như km, fr hoặc zh-Hant.',
    colour: 'Ghi mã màu, như #b3141a.',
    id: 'Id chỉ có chữ thường không dấu, số, dấu chấm và gạch nối.',
  } satisfies Readonly<Record<Issue['code'], string>>,
  viewsMissing: 'Chọn ít nhất một mục.',
  error: 'Lỗi:',
  notYet: (count: number) => `Chưa có đoạn mã: còn ${count}\u00a0chỗ cần sửa.`,
  goTo: 'Tới chỗ đầu tiên',

  preview: {
    note: 'Đây là gop-y thật với nơi tiếp nhận đã chọn. Trong khung xem thử không gửi đi gì và không giữ lại gì.',
    phone: 'Điện thoại',
    desktop: 'Máy tính',
    which: 'Khung xem thử',
    open: 'Mở khung góp ý',
    large: 'Xem cỡ thật trong thẻ mới',
    frame: 'Khung iframe hiện trang góp ý đầy đủ; ở đây không có bản xem thử.',
    silent:
      'gop-y chưa hiện trong khung xem thử. Có thể mạng chậm, hoặc máy chủ giữ các tệp chưa gửi tiêu đề Access-Control-Allow-Origin. Khi đó đoạn mã cũng không chạy trên trang của máy chủ khác.',
    waiting: 'Xem thử hiện ra khi địa chỉ tiếp nhận đúng.',
  },

  places: {
    page: 'Dán vào cuối mẫu giao diện (template), trước </body>, để trang nào cũng có.',
    code: 'Thêm vào mã của cổng, sau khi cài: npm install gop-y',
    frame: 'Dán vào nơi biểu mẫu cần hiện ra. Tên miền của trang phải có trong danh sách của cổng.',
  } satisfies Readonly<Record<Pasted['place'], string>>,
  snippetNames: {
    page: 'Đoạn mã cho trang',
    code: 'Mã cho gói npm',
    frame: 'Đoạn mã của khung',
  } satisfies Readonly<Record<Pasted['place'], string>>,
  hosts: (files: string, endpoint: string, plainPage: string) =>
    `Với đoạn mã này, trang chạy script từ ${files}, gửi nội dung tới ${endpoint}, liên kết mở ${plainPage}.`,
  hostsModule: (endpoint: string) => `Với đoạn mã này, trang gửi nội dung tới ${endpoint}.`,
  hostsFrame: (page: string) => `Với đoạn mã này, trang hiện nội dung của ${page}.`,
  strangers: 'Máy chủ đó khác máy chủ của trang này: chỉ dán khi biết chắc đó là nơi của cơ quan.',

  copy: 'Chép',
  copied: 'Đã chép',
  selected: 'Trình duyệt không cho chép. Đoạn này đã được chọn: bấm Ctrl+C.',

  policies: {
    lead: 'Thêm vào các chỉ thị cùng tên trong chính sách của trang. Chọn một cách.',
    kinds: {
      host: { label: 'Theo tên miền', hint: '' },
      nonce: {
        label: 'Theo nonce',
        hint: 'Thay NONCE bằng giá trị mới ở mỗi lần tải trang, và thêm nonce="…" cùng giá trị vào thẻ script.',
      },
      hash: { label: 'Theo mã băm', hint: 'Khi đổi bản gop-y thì đổi cả mã băm này.' },
      bundle: {
        label: 'Cho gói npm',
        hint: 'script-src phải cho chạy các tệp của gói; thường là chính cổng.',
      },
      frame: { label: 'Cho khung iframe', hint: '' },
    } satisfies Readonly<Record<Recipe['kind'], Named>>,
    types: {
      label: 'Với Trusted Types',
      hint: 'Chỉ khi chính sách đã có trusted-types hoặc require-trusted-types-for: thêm tên gop-y.',
    },
    nothingElse: 'Không cần gì trong style-src, img-src và font-src.',
  },

  inline: {
    lead: 'Dán vào bài viết, ở chế độ mã nguồn (HTML). Trang vẫn cần đoạn mã ở trên.',
    tag: 'Loại thẻ',
    tags: {
      'gop-y': { label: '<gop-y>', hint: '' },
      div: { label: '<div>', hint: 'Khi trình soạn thảo bỏ thẻ lạ.' },
    } satisfies Readonly<Record<Choices['inlineTag'], Named>>,
    ask: 'Hỏi, phản ánh',
    follow: 'Theo dõi trả lời',
    consult: (title: string) => `Lấy ý kiến: ${title}`,
    noneOpen: 'Không thấy đợt lấy ý kiến nào đang mở.',
  },

  after: {
    console: 'Mở trang đã dán, bấm F12, dán dòng này vào Console.',
    consoleName: 'Lệnh trong trang',
    outside:
      'Chạy trên một máy có Node và gói gop-y; trong thư mục mã nguồn thì gõ npx gop-y-doctor. Thay https://PORTAL/PAGE bằng địa chỉ trang đã dán.',
    outsideName: 'Lệnh từ bên ngoài',
    says: 'Lệnh nói rõ chỗ nào sai và cần dán gì. Không có gì bị gửi hay lưu lại.',
    frame:
      'Mở trang và xem khung có hiện biểu mẫu không. Nếu khung trống, tên miền của trang chưa có trong danh sách của cổng.',
  },
};

export type BuilderWords = typeof vi;
