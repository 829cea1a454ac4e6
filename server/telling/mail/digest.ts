import { topicName } from '../../desk/topicName';
import type { HostedPortal } from '../../hostedPortal';
import { dayIn } from '../../plain/dates';
import type { DeskQuestion } from '../../store/store';

/** A question that officers are told of, and why. */
export interface Item {
  readonly event: 'new' | 'due';
  readonly question: Pick<DeskQuestion, 'id' | 'topic' | 'answerBy'>;
}

type Hosted = Pick<HostedPortal, 'portal' | 'former'>;

/** More are only counted. */
const LISTED = 50;

/** One letter of what is new and what is soon due: by number, topic and day, without a word of a citizen's. */
export function digestOf(
  items: readonly Item[],
  hosted: Hosted,
  desk: string,
): { readonly subject: string; readonly text: string } {
  const fresh = items.filter(({ event }) => event === 'new');
  const due = items.filter(({ event }) => event === 'due');
  const counts = [
    ...(fresh.length > 0 ? [`${fresh.length} câu hỏi mới`] : []),
    ...(due.length > 0 ? [`${due.length} câu hỏi sắp đến hạn`] : []),
  ].join(', ');
  const list = (title: string, some: readonly Item[]) =>
    some.length === 0
      ? []
      : [
          `${title}:`,
          ...some.slice(0, LISTED).map((item) => lineOf(item, hosted, desk)),
          ...(some.length > LISTED ? [`- và ${some.length - LISTED} câu khác`] : []),
          '',
        ];
  const lines = [
    ...list('Mới', fresh),
    ...list('Sắp đến hạn', due),
    `Xem tất cả: ${desk}`,
    '',
    'Nội dung của người dân không có trong thư. Thư gửi tự động, không nhận thư trả lời.',
    '',
  ];
  return { subject: `${hosted.portal.name.vi}: ${counts}`, text: lines.join('\n') };
}

function lineOf({ question: { id, topic, answerBy } }: Item, hosted: Hosted, desk: string): string {
  const day = answerBy ? `, hạn ${dayIn('vi', answerBy)}` : '';
  return `- ${topicName(hosted, topic)}${day}: ${desk}/questions/${id}`;
}
