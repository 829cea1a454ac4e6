import type { StanceAnswer } from '#protocol/items/stance';
import { pick, type Random } from '../random';
import { type BallotSeed, shown, waiting } from './ballotSeed';

/** The clauses that people care about most. */
const CLAUSES = [
  'dieu-32.khoan-1',
  'dieu-37.khoan-2',
  'dieu-41.khoan-1',
  'dieu-43.khoan-1',
  'dieu-46.khoan-1',
];

const onClause = (random: Random, item: string): StanceAnswer => ({
  item,
  kind: 'stance',
  stance: pick(random, { agree: 61, disagree: 29, none: 10 }),
});

export const DRAFT_RULES: BallotSeed = {
  consultation: 'he-pho-cho-va-rac',
  voters: 46,
  choose: (random) => [
    {
      item: 'nhin-chung',
      kind: 'single',
      choice: pick(random, {
        'nhu-du-thao': 30,
        'sau-khi-sua': 55,
        'khong-ban-hanh': 8,
        'khong-y-kien': 7,
      }),
    },
    ...CLAUSES.map((item) => onClause(random, item)),
  ],
  opinions: [
    shown('dieu-41.khoan-1', 'Nhà đông con nhỏ nhiều tã bỉm, trả theo túi thì thiệt.'),
    shown('dieu-43.khoan-1', 'Nên ghi rõ cả loa quảng cáo của cửa hàng.'),
    waiting('dieu-32.khoan-1', 'Chợ đêm mà đóng lúc 22 giờ thì chưa kịp bán.'),
    waiting('y-kien-khac', 'Dự thảo dài, mong có bản tóm tắt hai trang phát ở tổ dân phố.'),
  ],
  ending: { kind: 'in-time', outcomes: [] },
};
