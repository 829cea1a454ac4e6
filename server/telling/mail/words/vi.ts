import type { Intent } from '../../../../widget/protocol/question';
import type { About, LetterWords } from '../words';

const SENT: Readonly<Record<Intent, string>> = { ask: 'câu hỏi', report: 'phản ánh', propose: 'kiến nghị' };

const howTo = ({ link }: About) => `Xem trả lời tại ${link}
Chọn “Xem trả lời” rồi nhập mã tiếp nhận đã nhận khi gửi.

Thư này không ghi mã, vì ai có mã đều đọc và xoá được nội dung đã gửi. Không muốn nhận thư nữa, hoặc thư đến nhầm người: chọn “Rút lại, xoá thông tin” ở cùng nơi đó, hoặc báo cho cơ quan.

Thư gửi tự động, không nhận thư trả lời.
`;

export const vi: LetterWords = {
  lang: 'vi',
  received: (about) => ({
    subject: `${about.portal}: đã tiếp nhận ${SENT[about.intent]}`,
    text: `${about.agency} đã tiếp nhận ${SENT[about.intent]} gửi ngày ${about.receivedOn}.${
      about.answerBy ? ` Hạn trả lời: ${about.answerBy}.` : ''
    }

${howTo(about)}`,
  }),
  answered: (about) => ({
    subject: `${about.portal}: ${SENT[about.intent]} đã có trả lời`,
    text: `${about.agency} đã trả lời ${SENT[about.intent]} gửi ngày ${about.receivedOn}.

${howTo(about)}`,
  }),
  declined: (about) => ({
    subject: `${about.portal}: ${SENT[about.intent]} đã có phản hồi`,
    text: `${about.agency} đã phản hồi ${SENT[about.intent]} gửi ngày ${about.receivedOn}: nội dung này không thuộc thẩm quyền, có hướng dẫn kèm theo.

${howTo(about)}`,
  }),
};
