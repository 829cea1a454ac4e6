import type { Consultation } from '#protocol/consultation';
import { A_CONSULTATION } from '../../consultations/aConsultation';

const CHOICES = [
  { id: 'a', label: { vi: 'Chín giờ', en: 'Nine o’clock' } },
  { id: 'b', label: { vi: 'Mười giờ' } },
  { id: 'c', label: { vi: 'Cả đêm' } },
];
const LEVELS = [
  { vi: 'Rất tệ' },
  { vi: 'Tệ' },
  { vi: 'Tạm được' },
  { vi: 'Tốt' },
  { vi: 'Rất tốt' },
] as const;

/** Every kind of item in words that tell them apart, and a text in its second version. */
export const A_PLAIN_CONSULTATION: Consultation = {
  ...A_CONSULTATION,
  title: { vi: 'Quy chế chợ đêm', en: 'Rules of the night market' },
  summary: { vi: 'Chợ mở đến mấy giờ.' },
  documents: [
    { title: { vi: 'Tờ trình' }, url: 'https://mau.example/to-trinh' },
    { title: { vi: 'Lừa' }, url: 'javascript:alert(1)' },
  ],
  items: [
    { id: 'mot', kind: 'single', title: { vi: 'Đóng cửa lúc nào?' }, choices: CHOICES },
    { id: 'nhieu', kind: 'multiple', title: { vi: 'Ngày nào mở?' }, choices: CHOICES, min: 1, max: 2 },
    { id: 'y-kien', kind: 'stance', title: { vi: 'Nên thu phí rác.' } },
    { id: 'muc', kind: 'rating', title: { vi: 'Chợ năm ngoái thế nào?' }, levels: LEVELS },
    { id: 'loi', kind: 'text', title: { vi: 'Còn gì nữa?' } },
  ],
  text: {
    lang: 'vi',
    parts: [
      { level: 'chapter', id: 'chuong-1', label: 'Chương I', heading: 'CHUNG', text: '', since: '1' },
      { level: 'article', id: 'dieu-1', label: 'Điều 1', heading: 'Giờ giấc', text: 'Chợ mở:', since: '1' },
      {
        level: 'clause',
        id: 'dieu-1.khoan-1',
        label: 'Khoản 1',
        heading: '',
        text: 'Từ 18 giờ:',
        since: '1',
      },
      {
        level: 'point',
        id: 'dieu-1.khoan-1.diem-a',
        label: 'Điểm a',
        heading: '',
        text: 'mùa hè;',
        since: '1',
      },
      {
        level: 'clause',
        id: 'dieu-1.khoan-2',
        label: 'Khoản 2',
        heading: '',
        text: 'Đến 22 giờ.',
        since: '2',
      },
    ],
    versions: [
      { draft: '1', at: '2026-10-01T08:00:00+07:00', removed: [] },
      {
        draft: '2',
        at: '2026-11-01T08:00:00+07:00',
        removed: ['Điều 2'],
        reworded: [{ id: 'dieu-1.khoan-2', before: 'Đến 23 giờ.' }],
      },
    ],
  },
};
