import { type SeedQuestion, STRAIGHT } from './seedQuestion';

/** What is wrong on the portal, and what people want to have from it. */
export const PUBLISHED: readonly SeedQuestion[] = [
  {
    intent: 'report',
    text: 'Số điện thoại của xã Núi Xanh trên trang Liên hệ gọi không được, báo thuê bao không có.',
    topic: 'thong-tin-sai',
    commune: 'nui-xanh',
    askedAgo: 10,
    way: STRAIGHT,
    answeredAfter: 1,
    title: 'Số điện thoại của xã Núi Xanh trên cổng chưa đúng',
    asked: 'Người dân báo số liên hệ đăng trên cổng không gọi được.',
    answer:
      'Số đã được sửa trong ngày. Toàn bộ số của 100 xã, phường, đặc khu được gọi thử lại, sửa thêm hai số khác. Cảm ơn người đã báo.',
  },
  {
    intent: 'report',
    text: 'Bài về lễ hội đua thuyền ghi ngày chủ nhật nhưng hôm đó là thứ bảy, không biết đi hôm nào.',
    topic: 'thong-tin-sai',
    commune: 'ben-gio',
    askedAgo: 27,
    way: STRAIGHT,
    answeredAfter: 2,
    title: 'Ngày tổ chức hội đua thuyền trong bản tin bị ghi nhầm',
    asked: 'Thứ và ngày trong bản tin không khớp nhau.',
    answer:
      'Hội đua thuyền diễn ra vào thứ Bảy, từ 7 giờ, tại bến Gió. Bản tin đã sửa và ghi rõ chỗ sửa ở cuối bài.',
  },
  {
    intent: 'report',
    text: 'Trang thủ tục vẫn để mẫu tờ khai cũ, tôi in ra đi nộp bị trả về.',
    topic: 'thong-tin-sai',
    commune: 'an-lau',
    askedAgo: 49,
    way: STRAIGHT,
    answeredAfter: 6,
    title: 'Mẫu tờ khai trên cổng đã cũ, nộp bị trả lại',
    asked: 'Người dân in mẫu trên cổng và không được nhận.',
    answer:
      'Mẫu cũ đã gỡ, mẫu mới có ngày cập nhật ở góc trên. Bộ phận một cửa đã được nhắc: tờ khai mẫu cũ mà đủ thông tin thì vẫn nhận, không bắt viết lại.',
  },
  {
    intent: 'propose',
    text: 'Chữ trên cổng nhỏ quá, người lớn tuổi như tôi đọc trên điện thoại không nổi.',
    topic: 'thong-tin-sai',
    commune: 'suoi-bac',
    askedAgo: 72,
    way: STRAIGHT,
    answeredAfter: 7,
    title: 'Cỡ chữ của cổng thông tin quá nhỏ trên điện thoại',
    asked: 'Người cao tuổi đề nghị chữ to hơn.',
    answer:
      'Tiếp thu. Chữ trong bài nay to hơn và dòng thưa hơn, phóng to đến 200 % vẫn đọc được mà không phải kéo ngang. Các trang cũ được chuyển dần trong quý này.',
  },
  {
    intent: 'ask',
    text: 'Cho tôi xin bản sao quyết định phê duyệt đường tránh phía bắc để bà con cùng xem.',
    topic: 'yeu-cau-thong-tin',
    commune: 'phu-tre',
    askedAgo: 13,
    way: STRAIGHT,
    answeredAfter: 5,
    title: 'Xin bản sao quyết định phê duyệt tuyến đường tránh phía bắc',
    asked: 'Người dân yêu cầu bản sao văn bản đã ban hành.',
    answer:
      'Bản sao đã đăng ở mục Văn bản và gửi cho xã Phú Tre 20 bản in. Văn bản đã công khai thì không cần làm phiếu yêu cầu; thiếu bản nào, có thể nhắn tại đây.',
  },
  {
    intent: 'ask',
    text: 'Mỗi năm tỉnh mình chi bao nhiêu tiền để sửa trường học, có số liệu từng xã không?',
    topic: 'yeu-cau-thong-tin',
    commune: 'vuon-cam',
    askedAgo: 32,
    way: STRAIGHT,
    answeredAfter: 7,
    title: 'Số liệu chi sửa chữa trường học theo từng xã',
    asked: 'Yêu cầu số liệu ngân sách sửa trường.',
    answer:
      'Bảng số liệu ba năm gần nhất theo từng xã, phường đã đăng ở mục Công khai ngân sách, tải về được dưới dạng bảng tính. Năm qua sửa 87 trường, nhiều nhất là chống dột và nhà vệ sinh.',
  },
  {
    intent: 'ask',
    text: 'Kết quả đo nước sông Mây năm nay có công bố không ạ, em cần làm bài ở trường.',
    topic: 'yeu-cau-thong-tin',
    commune: 'giang-may',
    askedAgo: 50,
    way: STRAIGHT,
    answeredAfter: 6,
    title: 'Kết quả quan trắc nước sông Mây xem ở đâu?',
    asked: 'Học sinh hỏi số liệu chất lượng nước sông.',
    answer:
      'Kết quả đo mỗi tháng ở bảy điểm đăng tại mục Môi trường, có phần giải thích ngắn cho người không chuyên. Trường có thể đăng ký cho lớp đi xem trạm quan trắc vào sáng thứ Năm.',
  },
  {
    intent: 'ask',
    text: 'Danh sách các điểm sạt lở phải tránh khi mưa to tôi tìm mãi không thấy, ở đâu vậy?',
    topic: 'yeu-cau-thong-tin',
    commune: 'deo-suong',
    askedAgo: 64,
    way: STRAIGHT,
    answeredAfter: 3,
    title: 'Danh sách điểm có nguy cơ sạt lở trong mùa mưa',
    asked: 'Người dân cần biết các đoạn đường nguy hiểm khi mưa lớn.',
    answer:
      'Danh sách 38 điểm và bản đồ nay đặt ngay đầu trang chủ trong mùa mưa. Mỗi điểm có tên trưởng thôn, đường vòng và nơi tránh tạm. Bản in dán ở nhà văn hoá các xã vùng cao.',
  },
];
