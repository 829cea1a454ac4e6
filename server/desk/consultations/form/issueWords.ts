import { LIMITS } from '../../../../widget/protocol/limits';
import { CONSULTATION_FIELD } from './fieldWords';
import type { ConsultationIssue } from './issue';

const count = (value: number) => value.toLocaleString('vi-VN');

/** What is wrong with a field of a consultation, and how to mend it. */
export function consultationIssue(it: ConsultationIssue): string {
  switch (it.code) {
    case 'not-a-day':
      return `${CONSULTATION_FIELD[it.field]}: chọn ngày, ví dụ 07/12/2026`;
    case 'not-a-time':
      return `${CONSULTATION_FIELD[it.field]}: chọn giờ, ví dụ 17:00`;
    case 'closes-first':
      return 'Chọn lúc đóng sau lúc mở';
    case 'results-first':
      return 'Hẹn ngày có kết quả từ ngày đóng trở đi';
    case 'closes-past':
      return 'Lúc đóng đã qua: chọn một lúc sau bây giờ';
    case 'not-https':
      return 'Địa chỉ tài liệu cần bắt đầu bằng https://';
    case 'not-chosen':
      return `Chọn ${CONSULTATION_FIELD[it.field].toLowerCase()}`;
    case 'too-few':
      return 'Viết từ hai lựa chọn trở lên, mỗi dòng một lựa chọn';
    case 'too-many':
      return 'Bớt lựa chọn, tối đa 50';
    case 'not-five':
      return 'Viết đủ năm mức, mỗi dòng một mức, từ thấp đến cao';
    case 'unused':
      return 'Loại câu hỏi này không có lựa chọn: để trống ô này, hoặc chọn loại khác';
    case 'line-empty':
      return `Dòng\u00a0${it.line}: viết tiếng Việt trước dấu |`;
    case 'line-long':
      return `Dòng\u00a0${it.line}: rút ngắn, tối đa 300\u00a0chữ cái`;
    case 'line-twice':
      return `Dòng\u00a0${it.line}: lựa chọn này đã có ở trên`;
    case 'not-a-number':
      return `${CONSULTATION_FIELD[it.field]}: viết một số từ 1 đến ${it.most}`;
    case 'below-min':
      return 'Chọn nhiều nhất: viết một số không nhỏ hơn số ít nhất';
    case 'no-article':
      return 'Chưa thấy điều nào: mỗi điều bắt đầu một dòng mới, ví dụ “Điều\u00a01. Phạm vi điều chỉnh”';
    case 'unchanged':
      return 'Dự thảo này giống hệt bản đang công bố: không có gì để ra bản mới';
    case 'backwards':
      return `Dòng\u00a0${it.line}: “${it.label}” đứng sau “${it.after}”. Sửa số, hoặc chỉ dán một dự thảo`;
    case 'asks-too-much':
      return `Một đợt lấy ý kiến hỏi tối đa ${LIMITS.answers} mục, tính cả điều, khoản: bớt ${count(it.over)}`;
    case 'not-sure':
      return 'Xem lại toàn bộ rồi đánh dấu vào ô đồng ý công bố';
    case 'asks-nothing':
      return 'Chưa hỏi gì: thêm câu hỏi hoặc dự thảo trước khi công bố';
    case 'not-accepted':
      return 'Cổng chưa nhận loại câu hỏi này: bỏ câu hỏi hoặc dự thảo, hoặc nhờ người vận hành bật lên';
  }
}
