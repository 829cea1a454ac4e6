import { pick } from '../random';
import { type BallotSeed, shown } from './ballotSeed';

export const BRIDGE_NAME: BallotSeed = {
  consultation: 'ten-cau-moi',
  voters: 348,
  choose: (random) => [
    {
      item: 'ten-cau',
      kind: 'single',
      choice: pick(random, { 'may-trang': 36, 'ben-gio': 58, 'khong-y-kien': 6 }),
    },
    {
      item: 'loi-di-bo',
      kind: 'stance',
      stance: pick(random, { agree: 74, disagree: 16, none: 10 }),
    },
  ],
  opinions: [
    shown('ly-do', 'Bến Gió là tên bến đò xưa, người hai bên sông vẫn gọi nhau qua bến ấy.'),
    shown('ly-do', 'Tên nào cũng được, miễn biển tên cầu viết rõ và có đèn ban đêm.'),
    shown('ly-do', 'Phường đã tên Mây Trắng rồi, cầu đặt tên khác cho đỡ nhầm khi chỉ đường.'),
    shown('ly-do', 'Nên khắc vài dòng kể chuyện bến đò ở đầu cầu để trẻ con biết.'),
    shown('ly-do', 'Mong có ghế nghỉ giữa cầu cho người già đi bộ.'),
    shown('loi-di-bo', 'Cầu hẹp, chia một bên cho người đi bộ thì ô tô phải nhường nhau.'),
    shown('loi-di-bo', 'Học sinh bên Bến Gió đi xe đạp sang học, có lối riêng mới yên tâm.'),
    { item: 'ly-do', words: 'Gọi cho tôi theo số 0900 000 000 để bàn thêm.', fate: 'held' },
  ],
  ending: {
    kind: 'in-time',
    outcomes: [
      {
        item: 'ten-cau',
        kind: 'accepted',
        text: 'Tỉnh trình Hội đồng nhân dân tên cầu Bến Gió, là tên được nhiều người chọn nhất.',
      },
      {
        item: 'loi-di-bo',
        kind: 'partly',
        text: 'Mặt cầu rộng 12 mét nên không dành hẳn một bên được; hai bên đều có lối rộng 1,5 mét, có lan can ngăn với làn xe, dùng chung cho người đi bộ và xe đạp.',
      },
      {
        item: 'ly-do',
        kind: 'explained',
        text: 'Bia kể chuyện bến đò và ghế nghỉ được đưa vào thiết kế. Đèn trang trí chưa làm vì chi phí điện lớn; đèn chiếu sáng vẫn đủ theo tiêu chuẩn.',
      },
    ],
  },
};
