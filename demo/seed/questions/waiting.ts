import type { Asked } from './ask';

/** Nobody has answered these: whoever looks into the desk has something to do. */
export const WAITING: readonly Asked[] = [
  {
    intent: 'report',
    text: 'Biển tên đường ở ngã ba Đồi Thông bị xe tải quệt gãy, người lạ hay đi nhầm vào khu công trường.',
    topic: 'duong-sa',
    commune: 'doi-thong',
    askedAgo: 24,
  },
  {
    intent: 'ask',
    text: 'Tôi muốn đổi giờ hẹn lấy kết quả ở bộ phận một cửa sang buổi chiều thì báo cho ai?',
    topic: 'giay-to',
    commune: 'cau-go',
    askedAgo: 6,
  },
  {
    intent: 'propose',
    text: 'Đề nghị lắp thêm vòi nước uống ở công viên Hồ Sen, trẻ con chơi chiều về toàn mua nước chai.',
    topic: 'moi-truong',
    commune: 'ho-sen',
    askedAgo: 3,
  },
  {
    intent: 'ask',
    text: 'Trường hợp nhà có hai con cùng học bán trú thì có được giảm tiền ăn không?',
    topic: 'truong-hoc',
    commune: 'lo-gom',
    askedAgo: 1,
  },
  {
    intent: 'ask',
    text: 'Em muốn mở lớp dạy bơi miễn phí cho trẻ trong xã vào hè, cần liên hệ cơ quan nào?',
    topic: null,
    commune: 'son-ha',
    askedAgo: 1,
  },
];
