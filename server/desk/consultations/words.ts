import type { Credential } from '../../../widget/protocol/ballot';
import type { Consultation, Intervention, Outcome } from '../../../widget/protocol/consultation';
import type { Level } from '../../../widget/protocol/draftText';
import type { Item } from '../../../widget/protocol/items/items';
import type { Stance } from '../../../widget/protocol/items/stance';
import type { WordsState } from '../../store/consulting';
import { writeTime } from '../day';
import { doubtWords } from './doubtWords';
import type { Stage } from './held';

const count = (value: number) => value.toLocaleString('vi-VN');

const STAGE: Readonly<Record<Stage, string>> = {
  draft: 'Bản đang soạn',
  open: 'Đang mở',
  upcoming: 'Sắp mở',
  closed: 'Đã đóng',
};

const DEED: Readonly<Record<Intervention['kind'], string>> = {
  'closed-early': 'Đóng sớm',
  reopened: 'Mở lại',
  annulled: 'Huỷ',
};

const LEVEL: Readonly<Record<Level, string>> = {
  chapter: 'chương',
  section: 'mục',
  article: 'điều',
  clause: 'khoản',
  point: 'điểm',
};

const KIND: Readonly<Record<Item['kind'], string>> = {
  single: 'Chọn một',
  multiple: 'Chọn nhiều',
  stance: 'Đồng ý hay không',
  rating: 'Đánh giá theo năm mức',
  text: 'Viết ý kiến',
};

const STANCE: Readonly<Record<Stance, string>> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  none: 'Không có ý kiến',
};

const OUTCOME: Readonly<Record<Outcome['kind'], string>> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình',
};

const SHELF: Readonly<Record<WordsState, string>> = {
  new: 'Chờ duyệt',
  shown: 'Đã công bố',
  held: 'Không công bố',
};

/** By form, once it was done. */
const DONE: Readonly<Record<string, string>> = {
  created: 'Đã lưu bản đang soạn. Chưa ai xem được ngoài cán bộ của cổng.',
  basics: 'Đã lưu thông tin.',
  'item-added': 'Đã thêm câu hỏi.',
  'item-corrected': 'Đã sửa câu hỏi.',
  'item-removed': 'Đã bỏ câu hỏi.',
  'item-up': 'Đã chuyển câu hỏi lên.',
  'text-removed': 'Đã bỏ dự thảo.',
  text: 'Đã lưu dự thảo.',
  'new-version': 'Đã công bố bản dự thảo mới.',
  published: 'Đã công bố đợt lấy ý kiến.',
  removed: 'Đã xoá bản đang soạn.',
  'closed-early': 'Đã đóng đợt lấy ý kiến.',
  reopened: 'Đã mở lại đợt lấy ý kiến.',
  annulled: 'Đã huỷ đợt lấy ý kiến.',
  outcome: 'Đã lưu kết quả tiếp thu.',
  'outcome-removed': 'Đã xoá kết quả tiếp thu.',
  shown: 'Đã cho công bố ý kiến.',
  held: 'Đã giữ lại ý kiến, không công bố.',
};

const VISIBLE = 'Việc này và lý do được công bố và còn mãi trên trang của đợt lấy ý kiến.';

/** Every word of the desk's pages on consultations. */
export const CONSULTING = {
  done: (form: string): string | undefined => (Object.hasOwn(DONE, form) ? DONE[form] : undefined),
  list: 'Lấy ý kiến',
  create: 'Tạo đợt lấy ý kiến',
  saveDraft: 'Lưu bản đang soạn',
  stage: STAGE,
  annulled: 'Đã huỷ',
  emptyList: 'Chưa có đợt lấy ý kiến nào.',
  agency: 'Cơ quan',
  opens: 'Mở lúc',
  closes: 'Đóng lúc',
  stageLabel: 'Tình trạng',
  waiting: 'Ý kiến chờ duyệt',
  waitingCount: (waiting: number, most: number) => (waiting > most ? `Hơn ${most}` : String(waiting)),
  ofFile: 'Đợt này có từ tệp cấu hình của cổng nên không sửa nội dung ở đây.',
  address: 'Tên trong địa chỉ',
  version: 'Bản dự thảo',
  resultsBy: 'Hẹn có kết quả',
  toConsultation: 'Về đợt lấy ý kiến',

  basics: 'Thông tin chung',
  optional: 'Không bắt buộc.',
  timeHint: 'Giờ Việt Nam.',
  documentUrlHint: 'Bắt đầu bằng https://. Không bắt buộc.',
  resultsFrom: { closing: 'Sau khi đóng', opening: 'Ngay từ khi mở' } satisfies Record<
    NonNullable<Consultation['resultsFrom']>,
    string
  >,
  resultsFromHint:
    'Nên chọn “Sau khi đóng”: không ai trả lời theo số đông, và không ai so các lần công bố để đoán ai trả lời gì.',
  saveBasics: 'Lưu thông tin',

  items: 'Câu hỏi',
  noItems: 'Chưa có câu hỏi nào.',
  addItem: 'Thêm câu hỏi',
  kind: KIND,
  chooseKind: 'Chọn loại câu hỏi',
  choicesHint:
    'Mỗi dòng một lựa chọn. Muốn có tiếng Anh thì viết: tiếng Việt | tiếng Anh. Đánh giá thì viết năm mức, từ thấp đến cao.',
  boundsHint: 'Chỉ dùng cho loại “Chọn nhiều”.',
  bounds: (min: number, max: number) => `Chọn từ ${min} đến ${max}`,
  correctItem: 'Sửa',
  saveItem: 'Lưu câu hỏi',
  leaveItem: 'Không sửa nữa',
  itemGone: 'Câu hỏi này vừa có người khác bỏ nên không sửa được nữa.',
  removeItem: 'Bỏ',
  moveUp: 'Lên',
  itemAction: (action: string, title: string) => `${action}: ${title}`,

  text: 'Dự thảo',
  noText: 'Chưa có dự thảo. Không có dự thảo thì chỉ hỏi các câu ở trên.',
  pasteText: 'Dán dự thảo',
  pasteAgain: 'Dán bản khác',
  pasteHint:
    'Dán toàn văn. Mỗi chương, mục, điều, khoản, điểm bắt đầu một dòng mới. Từng khoản, và từng điều không có khoản, được hỏi ý kiến riêng.',
  newVersionHint:
    'Ý kiến về phần giữ nguyên vẫn được tính; ý kiến về phần đã sửa chỉ được đếm là ý kiến về bản trước.',
  cut: 'Tách dự thảo',
  cutDone: 'Dự thảo được tách như sau. Chưa lưu.',
  saveText: 'Lưu dự thảo',
  publishText: 'Công bố bản mới',
  doubtsFound: (doubts: number) => `Có ${count(doubts)}\u00a0chỗ cần xem lại.`,
  doubts: 'Cần xem lại',
  doubtsHint: 'Những chỗ này có thể đúng. Nếu chưa đúng thì sửa trong ô bên dưới rồi tách lại.',
  doubt: doubtWords,
  mendText: 'Đến ô toàn văn dự thảo',
  moreDoubts: (more: number) => `Và ${count(more)}\u00a0chỗ nữa.`,
  counts: (counts: ReadonlyMap<Level, number>) =>
    Object.entries(LEVEL)
      .map(([level, name]) => [counts.get(level as Level) ?? 0, name] as const)
      .filter(([number]) => number > 0)
      .map(([number, name]) => `${count(number)} ${name}`)
      .join(', '),
  preamble: 'Phần đầu không đưa vào',
  closing: 'Phần cuối không đưa vào',
  allParts: 'Xem từng phần',
  changes: 'Thay đổi so với bản trước',
  added: 'Phần mới',
  reworded: 'Phần đã sửa',
  removed: 'Phần đã bỏ',
  nothing: 'Không có',
  versions: 'Các bản dự thảo',
  versionAt: (draft: string, at: string) => `Bản\u00a0${draft}, đưa ra lúc ${writeTime(at)}`,
  versionRemoved: (labels: readonly string[]) => `Đã bỏ ${labels.join('; ')}`,
  removeText: 'Bỏ dự thảo',

  publish: 'Công bố',
  publishHint:
    'Công bố rồi thì mọi người thấy đợt lấy ý kiến này. Đến lúc mở thì không sửa được nữa, chỉ ra được bản dự thảo mới, đóng sớm, mở lại hoặc huỷ.',
  sendPublish: 'Công bố đợt lấy ý kiến',
  preview: 'Xem trước như người dân',
  removeDraft: 'Xoá bản đang soạn',
  removeDraftHint: 'Xoá hẳn, không lấy lại được.',

  results: 'Kết quả',
  ballots: { device: 'Số phiếu ý kiến' } satisfies Record<Credential['kind'], string>,
  ballotsHint: {
    closing:
      'Khi đang mở chỉ đếm số phiếu ý kiến, mỗi phút một lần. Không ai, kể cả cán bộ, xem trước được kết quả chưa công bố.',
    opening:
      'Đợt này công bố kết quả ngay từ khi mở, mỗi lần có thêm ít nhất 10\u00a0phiếu và luôn chậm hơn ít nhất 10\u00a0phiếu; từng câu hỏi, điều khoản có số mới khi thêm ít nhất 10\u00a0ý kiến. Xem ở nơi mọi người cùng xem. Ở đây chỉ đếm số phiếu ý kiến.',
  },
  noResults: 'Đợt này đã huỷ nên không tính kết quả.',
  notYet: 'Chưa mở nên chưa có phiếu ý kiến nào.',
  tallies: 'Kết quả từng câu hỏi',
  publishedAt: 'Kết quả công bố tính lúc',
  later: (later: number) =>
    `${count(later)}\u00a0phiếu đến sau chưa có trong kết quả công bố và trong các tệp. Có từ 10\u00a0phiếu mới trở lên mới công bố kết quả mới, để không ai đoán ra từng phiếu.`,
  answered: 'Số trả lời',
  earlier: 'Ý kiến về bản trước',
  hidden: 'không nêu số',
  publicExport: 'Tải bản công khai',
  publicExportHint: 'Bản công khai giấu những ô dưới 10 để không ai bị đoán ra.',
  wholeExport: 'Tải bản đầy đủ',
  wholeExportHint: 'Bản đầy đủ chỉ để kiểm tra, không đưa ra ngoài.',
  publicSha: 'SHA-256 của bản công khai',
  wholeSha: 'SHA-256 của bản đầy đủ',
  stance: STANCE,

  article: 'Đặt vào bài viết',
  tag: 'Thẻ của đợt lấy ý kiến này',
  tagHint:
    'Dán thẻ này vào mã HTML của bài viết, trên trang đã có thẻ script gop-y của cổng, để người đọc cho ý kiến ngay trong bài.',

  deeds: 'Đóng sớm, mở lại, huỷ',
  deedAt: (kind: Intervention['kind'], at: string) => `${DEED[kind]} lúc ${writeTime(at)}`,
  deedVisible: VISIBLE,
  annulFinal: 'Huỷ rồi thì không mở lại được, không phiếu ý kiến nào được tính.',
  reasonHint: 'Mọi người đọc đúng lý do này. Tối đa 2.000\u00a0chữ cái.',
  closeEarly: 'Đóng sớm',
  reopen: 'Mở lại',
  reopenHint:
    'Kết quả đã công bố vẫn giữ nguyên khi mở lại. Chỉ khi có từ 10\u00a0phiếu mới trở lên mới công bố kết quả mới; ít hơn thì những phiếu đó không vào kết quả nào. Từng câu hỏi, điều khoản cũng vậy.',
  annul: 'Huỷ đợt lấy ý kiến',

  moderation: 'Duyệt ý kiến',
  moderationTitle: (title: string) => `Duyệt ý kiến: ${title}`,
  moderationHint:
    'Ý kiến viết không gắn với phiếu nào và không lần ra người viết. Không công bố ý kiến có tên, số điện thoại, địa chỉ hay điều gì cho biết ai đã viết. Ý kiến được duyệt chỉ hiện cho mọi người cùng với kết quả.',
  shelves: 'Danh sách ý kiến',
  shelf: SHELF,
  emptyShelf: 'Không có ý kiến nào.',
  show: 'Công bố',
  hold: 'Không công bố',
  about: 'Ý kiến về',
  aboutGone: (item: string) => `${item} (không còn trong dự thảo)`,
  cited: (name: string, isEarlier: boolean) => `Nguyên văn ${name}${isEarlier ? ' ở bản trước' : ''}`,
  neverShown: {
    earlier: 'Viết về bản trước của phần này nên không hiện cùng kết quả.',
    annulled: 'Đợt lấy ý kiến đã huỷ nên không có kết quả để hiện cùng.',
    unasked: 'Viết về nội dung không còn được hỏi nên không hiện cùng kết quả.',
  },
  by: (name: string) => `Người duyệt: ${name}`,
  wordsGone: 'Người viết đã sửa hoặc rút ý kiến này. Chưa làm gì.',

  outcomes: 'Tiếp thu, giải trình',
  outcomesTitle: (title: string) => `Tiếp thu, giải trình: ${title}`,
  outcomesHint: 'Mọi người đọc được ngay khi lưu. Lưu từng câu hỏi, từng điều khoản.',
  outcomesNumbers:
    'Các con số dưới đây là những gì mọi người thấy: không nêu số dưới\u00a010 và mọi số mà từ đó suy ra được chúng.',
  written: 'Ý kiến viết',
  writtenShown: (shown: number) => `${count(shown)}\u00a0đã công bố`,
  writtenWaiting: (waiting: number) => `${count(waiting)}\u00a0chờ duyệt`,
  outcomesLater: 'Đóng xong mới ghi được tiếp thu, giải trình.',
  outcome: OUTCOME,
  chooseOutcome: 'Chọn kết quả',
  outcomeFirst: 'Viết tiếp thu, giải trình',
  outcomeAgain: 'Sửa tiếp thu, giải trình',
  outcomeBy: (name: string) => `Người viết: ${name}`,
  outcomeChanged: 'Mục này vừa có người khác sửa. Xem lại rồi gửi lại; nội dung vừa nhập vẫn còn trong ô.',
  saveOutcome: 'Lưu tiếp thu, giải trình',
  removeOutcome: 'Xoá tiếp thu, giải trình',

  previewTitle: (title: string) => `Xem trước: ${title}`,
  previewHint:
    'Đây là bản xem trước, ai có địa chỉ của nó cũng xem được cho đến lần lưu sau. Không phiếu ý kiến nào gửi từ đây được nhận hay được tính.',
  noWidget: 'Hệ thống này không có tệp của gop-y nên không xem trước được.',

  changed: 'Đợt lấy ý kiến này vừa có thay đổi khác. Xem lại rồi gửi lại; nội dung vừa nhập vẫn còn trong ô.',
  late: 'Đợt lấy ý kiến đã sang giai đoạn khác nên không làm được việc này nữa.',
} as const;
