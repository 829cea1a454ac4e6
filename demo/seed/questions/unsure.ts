import { passed, type SeedQuestion } from './seedQuestion';

/** Whoever was not sure where a question belongs: somebody at the province found out. */
export const UNSURE: readonly SeedQuestion[] = [
  {
    intent: 'ask',
    text: 'Không biết hỏi ai: loa phường phát từ 5 giờ rưỡi sáng, có cách nào cho phát muộn hơn không?',
    topic: null,
    commune: 'ga-cu',
    askedAgo: 20,
    way: passed('Uỷ ban nhân dân phường Ga Cũ (minh hoạ)'),
    answeredAfter: 6,
    title: 'Loa phường phát quá sớm, đổi giờ được không?',
    asked: 'Người dân đề nghị lùi giờ phát thanh buổi sáng.',
    answer:
      'Từ tuần này loa phát lúc 6 giờ 30 và 17 giờ 30, mỗi lần không quá 20 phút, âm lượng giảm ở cụm gần nhà trẻ. Chỉ tin báo bão, lũ, cháy, tìm người lạc mới phát ngoài giờ.',
  },
];
