import type { Figures } from './figures';
import type { Grouping } from './groups';
import { type Months, writeMonth } from './months';
import { FEWEST } from './pooled';

const count = (value: number): string => value.toLocaleString('vi-VN');

const COLUMN: Readonly<Record<keyof Omit<Figures, 'promised' | 'onTime'>, string>> = {
  received: 'Đã nhận',
  answered: 'Đã trả lời',
  declined: 'Không tiếp nhận',
  open: 'Đang chờ trả lời',
  late: 'Quá hạn',
};

/** The words of the statistics page and of what is taken out of it. */
export const STATISTICS = {
  title: 'Thống kê',
  period: ({ from, to }: Months) =>
    from === to ? `Tháng ${writeMonth(from)}` : `Từ tháng ${writeMonth(from)} đến tháng ${writeMonth(to)}`,
  from: 'Từ tháng',
  to: 'Đến tháng',
  show: 'Xem',
  by: { topic: 'Theo lĩnh vực', commune: 'Theo xã, phường', month: 'Theo tháng' } satisfies Record<
    Grouping,
    string
  >,
  name: { topic: 'Lĩnh vực', commune: 'Xã, phường', month: 'Tháng' } satisfies Record<Grouping, string>,
  column: COLUMN,
  total: 'Tất cả',
  rate: 'Đúng hạn',
  promised: 'Đã trả lời, có hẹn ngày',
  onTime: 'Trả lời đúng hạn',
  rateOf: ({ onTime, promised }: Figures, percent: number) =>
    `${count(onTime)} trong ${count(promised)} (${percent}\u00a0%)`,
  noRate: 'Chưa có',
  count,
  nothing: 'Không nhận câu hỏi nào trong thời gian này.',
  how: 'Đếm các câu hỏi nhận trong thời gian đã chọn, theo tình trạng lúc này. Đúng hạn: lần trả lời đầu tiên không muộn hơn ngày đã hẹn.',
  sideways: 'Vuốt bảng sang ngang để xem hết các cột.',
  noCommune: 'Không ghi xã, phường',
  others: (communes: number) => `Xã, phường còn lại (${count(communes)})`,
  whyOthers: `Xã, phường có dưới ${FEWEST}\u00a0câu hỏi được gộp chung, để không ai đoán ra người hỏi.`,
} as const;
