import type { Consultation } from '#protocol/consultation';
import type { Part } from '#protocol/draftText';
import type { HostedPortal } from '../../server/hostedPortal';
import { MOCK_PORTAL } from '../../server-mock/mockPortal';

const words = (vi: string, en = vi) => ({ vi, en });
const part = (level: Part['level'], id: string, label: string, heading: string, text: string): Part => ({
  level,
  id,
  label,
  heading,
  text,
  since: '1',
});

/** One item of each kind, and a text of two articles with three asked parts. */
export const EVERY_KIND: Consultation = {
  v: 1,
  id: 'via-he',
  title: words('Sử dụng vỉa hè', 'Use of pavements'),
  agency: words('Sở Xây dựng tỉnh Mẫu', 'Sample Department of Construction'),
  opensAt: '2026-01-01T08:00:00+07:00',
  closesAt: '2049-12-31T17:00:00+07:00',
  draft: '1',
  summary: words('Quy định mới.', 'New rules.'),
  documents: [],
  items: [
    {
      id: 'viec',
      kind: 'multiple',
      title: words('Làm gì trước?', 'What first?'),
      choices: ['Lát lại', 'Giữ xe', 'Trồng cây'].map((label, n) => ({ id: `v${n}`, label: words(label) })),
      min: 2,
      max: 2,
    },
    {
      id: 'muc',
      kind: 'rating',
      title: words('Đi lại thế nào?', 'How is walking?'),
      levels: [words('Rất khó'), words('Khó'), words('Tạm'), words('Dễ'), words('Rất dễ')],
    },
    { id: 'khac', kind: 'text', title: words('Ý kiến khác', 'Anything else') },
  ],
  text: {
    lang: 'vi',
    parts: [
      part('article', 'dieu-1', 'Điều 1', 'Phạm vi', 'Quy định này về vỉa hè.'),
      part('article', 'dieu-2', 'Điều 2', 'Đi bộ', 'Người đi bộ được ưu tiên.'),
      part('clause', 'dieu-2.khoan-1', 'Khoản 1', '', 'Rộng ít nhất 1,5 mét.'),
      part('clause', 'dieu-2.khoan-2', 'Khoản 2', '', 'Không được:'),
      part('point', 'dieu-2.khoan-2.diem-a', 'Điểm a', '', 'để xe.'),
    ],
    versions: [{ draft: '1', at: '2026-01-01T08:00:00+07:00', removed: [], reworded: [] }],
  },
};

/** The mock's portal with these consultations instead of its own. */
export const portalWith = (...consultations: readonly Consultation[]): HostedPortal => ({
  ...MOCK_PORTAL,
  consultations,
});
