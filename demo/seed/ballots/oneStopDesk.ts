import { pick, type Random } from '../random';
import { type BallotSeed, shown, waiting } from './ballotSeed';

const MENDED = ['gio', 'cho-cho', 'huong-dan', 'duong-xa'];

/** One or two, in the consultation's order. */
function mended(random: Random): readonly string[] {
  const first = pick(random, { gio: 38, 'cho-cho': 17, 'huong-dan': 27, 'duong-xa': 18 });
  const second = pick(random, { gio: 10, 'cho-cho': 20, 'huong-dan': 25, 'duong-xa': 20 });
  return MENDED.filter((id) => id === first || id === second);
}

export const ONE_STOP_DESK: BallotSeed = {
  consultation: 'bo-phan-mot-cua',
  voters: 84,
  choose: (random) => [
    {
      item: 'hai-long',
      kind: 'rating',
      rating: Number(pick(random, { '1': 8, '2': 17, '3': 31, '4': 30, '5': 14 })),
    },
    { item: 'viec-can-sua', kind: 'multiple', choices: mended(random) },
    {
      item: 'hen-gio',
      kind: 'single',
      choice: pick(random, { 'goi-dien': 44, 'tren-mang': 33, 'khong-can': 15, 'khong-y-kien': 8 }),
    },
    {
      item: 'ban-rieng',
      kind: 'stance',
      stance: pick(random, { agree: 88, disagree: 5, none: 7 }),
    },
  ],
  opinions: [
    shown('y-kien-khac', 'Cán bộ nhiệt tình nhưng máy in hay hỏng, phải quay lại lần hai.'),
    shown('y-kien-khac', 'Có tờ mẫu điền sẵn để nhìn theo thì đỡ phải viết lại.'),
    waiting(
      'y-kien-khac',
      'Xin ghi rõ thiếu giấy gì ngay lần đầu, đừng bảo về chuẩn bị thêm mà không nói gì.',
    ),
    waiting('y-kien-khac', 'Chỗ để xe chật, trời mưa không có mái.'),
    waiting('y-kien-khac', 'Người ở bản xa nên được hẹn gộp nhiều việc vào một buổi.'),
  ],
  ending: { kind: 'in-time', outcomes: [] },
};
