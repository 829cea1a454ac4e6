import type { Privacy } from '#protocol/privacy';
import type { HostedPortal } from '../server/hostedPortal';
import { NOTHING_FORMER } from '../server/portals/former';

const MOCK_NOTICE: Privacy = {
  hash: '3b4c1f0a5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708',
  controller: { vi: 'Văn phòng UBND tỉnh Mẫu', en: 'Office of the Sample Province' },
  contact: { vi: 'điện thoại 0200 000 000', en: 'phone 0200 000 000' },
  retention: { vi: '12 tháng', en: '12 months' },
  keptFor: { personal: 365, question: null },
  details: {
    vi: 'Chỉ cán bộ trả lời được xem. Có quyền xem, sửa, rút lại đồng ý, yêu cầu xoá.',
    en: 'Only the officers who answer see it. You may see, correct, withdraw and have it erased.',
  },
  withdrawal: {
    vi: 'Luật cho cơ quan 15 ngày. Ở đây dữ liệu được xoá ngay.',
    en: 'The law gives 15 days. Here it is erased at once.',
  },
  fields: ['name', 'phone', 'email'],
  purposes: [
    {
      id: 'answer',
      needed: 'personal',
      label: {
        vi: 'Đồng ý dùng thông tin liên hệ và ảnh chỉ để trả lời câu hỏi này, rồi xoá sau 12 tháng.',
        en: 'I agree that contact details and photos are used only to answer this, and deleted after 12 months.',
      },
    },
    {
      id: 'parent',
      needed: 'minor',
      label: { vi: 'Cha, mẹ hoặc người giám hộ cũng đồng ý.', en: 'A parent or guardian agrees too.' },
    },
    {
      id: 'publish',
      needed: 'never',
      label: {
        vi: 'Đồng ý đăng câu hỏi này cùng câu trả lời.',
        en: 'I agree that this is published with its answer.',
      },
    },
  ],
  minors: { under: 16 },
};

/** The mock's one portal: small, and with one consultation of each phase at any clock of this century's first half. */
export const MOCK_PORTAL: HostedPortal = {
  former: NOTHING_FORMER,
  portal: {
    v: 1,
    id: 'mau',
    name: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
    agency: { vi: 'Văn phòng UBND tỉnh Mẫu', en: 'Office of the Sample Province' },
    contact: { phone: '0200 000 000', email: 'gopy@mau.example' },
    accepts: [
      'question',
      'photos',
      'commune',
      'page',
      'lookup',
      'withdraw',
      'ballot',
      'ballot.single',
      'ballot.multiple',
      'ballot.stance',
      'ballot.rating',
      'ballot.text',
    ],
    codes: 'checked',
    privacy: MOCK_NOTICE,
    topics: [
      {
        id: 'duong-sa',
        label: { vi: 'Đường sá, đèn đường', en: 'Roads, street lights' },
        examples: { vi: 'Ổ gà, đèn không sáng', en: 'Potholes, lights that are out' },
        agency: { vi: 'Sở Xây dựng tỉnh Mẫu', en: 'Sample Department of Construction' },
        answerWithin: 10,
      },
      { id: 'khac', label: { vi: 'Việc khác', en: 'Something else' } },
      {
        id: 'khieu-nai',
        label: { vi: 'Khiếu nại, tố cáo', en: 'Formal complaints' },
        elsewhere: {
          text: { vi: 'Gửi đơn ở trụ sở tiếp công dân.', en: 'In writing, at the reception office.' },
          url: 'https://tiepdan.mau.example/',
          phones: ['0200 000 000'],
        },
      },
    ],
    checkedOn: '2026-11-20',
  },
  communes: {
    v: 1,
    communes: [
      { id: 'may-trang', name: 'Phường Mây Trắng', formerly: ['Phường Hoà Bình', 'Xã Bến Sông'] },
      { id: 'son-ha', name: 'Xã Sơn Hạ', formerly: ['Xã Hạ Sơn'] },
      { id: 'dong-mai', name: 'Xã Đồng Mai' },
    ],
    checkedOn: '2026-11-20',
  },
  messages: new Map([['fr', { v: 1, panel: { home: { ask: 'Poser une question' } } }]]),
  origins: 'any',
  holidays: [],
  consultations: [
    consultation('dang-mo', '2026-01-01T08:00:00+07:00', '2049-12-31T17:00:00+07:00'),
    consultation('da-dong', '2025-01-01T08:00:00+07:00', '2025-12-31T17:00:00+07:00'),
    consultation('sap-mo', '2049-01-01T08:00:00+07:00', '2049-12-31T17:00:00+07:00'),
  ],
};

function consultation(id: string, opensAt: string, closesAt: string): HostedPortal['consultations'][number] {
  return {
    v: 1,
    id,
    title: { vi: 'Giờ đóng cửa chợ đêm', en: 'Closing time of the night market' },
    agency: { vi: 'Sở Công Thương tỉnh Mẫu', en: 'Sample Department of Trade' },
    opensAt,
    closesAt,
    draft: '1',
    summary: { vi: 'Chọn giờ đóng cửa từ năm sau.', en: 'Choose the closing time from next year.' },
    documents: [],
    items: [
      {
        id: 'gio',
        kind: 'single',
        title: { vi: 'Chợ nên đóng cửa lúc mấy giờ?', en: 'When should the market close?' },
        choices: [
          { id: '22-gio', label: { vi: '22 giờ', en: '10 p.m.' } },
          { id: '23-gio', label: { vi: '23 giờ', en: '11 p.m.' } },
          { id: 'khong-y-kien', label: { vi: 'Không có ý kiến', en: 'No opinion' } },
        ],
      },
    ],
  };
}
