import type { HostedPortal } from '../server/hostedPortal';

/** The mock's one portal: small, and with one consultation of each phase at any clock of this century's first half. */
export const MOCK_PORTAL: HostedPortal = {
  portal: {
    v: 1,
    id: 'mau',
    name: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
    agency: { vi: 'Văn phòng UBND tỉnh Mẫu', en: 'Office of the Sample Province' },
    contact: { phone: '0200 000 000', email: 'gopy@mau.example' },
    accepts: ['question', 'ballot', 'ballot.single'],
    topics: [
      {
        id: 'duong-sa',
        label: { vi: 'Đường sá, đèn đường', en: 'Roads, street lights' },
        examples: { vi: 'Ổ gà, đèn không sáng', en: 'Potholes, lights that are out' },
        agency: { vi: 'Sở Xây dựng tỉnh Mẫu', en: 'Sample Department of Construction' },
        answerWithin: 10,
      },
      { id: 'khac', label: { vi: 'Việc khác', en: 'Something else' } },
    ],
    checkedOn: '2026-11-20',
  },
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
