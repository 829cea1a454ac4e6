import { pick } from '../random';
import { type BallotSeed, waiting } from './ballotSeed';

export const CAR_PARK: BallotSeed = {
  consultation: 'bai-do-xe-ben-cu',
  voters: 63,
  choose: (random) => [
    {
      item: 'phuong-an',
      kind: 'single',
      choice: pick(random, { 'do-xe': 24, vuon: 39, 'mot-nua': 31, 'khong-y-kien': 6 }),
    },
  ],
  opinions: [waiting('y-kien-khac', 'Bản vẽ ghi 120 xe mà đếm ô chỉ có 80.')],
  ending: {
    kind: 'called-off',
    after: 29,
    reason:
      'Bản vẽ kèm theo ghi nhầm diện tích và số chỗ đỗ xe, nên các phương án không so sánh được với nhau. Phiếu đã gửi không được tính. Sở lấy ý kiến lại khi bản vẽ đã sửa.',
  },
};
