import type { Alike } from '../../store/counting';

/** How questions that came in a period stand now. Each that was received is answered, declined or open. */
export interface Figures {
  readonly received: number;
  readonly answered: number;
  readonly declined: number;
  readonly open: number;
  /** Those of the open ones whose day is over. */
  readonly late: number;
  /** Those with an answer that was promised by a day, … */
  readonly promised: number;
  /** … and came by then: the first answer, as what is told to everybody counts it. */
  readonly onTime: number;
}

export const NONE: Figures = {
  received: 0,
  answered: 0,
  declined: 0,
  open: 0,
  late: 0,
  promised: 0,
  onTime: 0,
};

export function figuresOf({ state, kept, isLate, count }: Alike): Figures {
  const where = state === 'answered' || state === 'declined' ? state : 'open';
  return {
    ...NONE,
    received: count,
    [where]: count,
    late: isLate ? count : 0,
    promised: kept === 'on-time' || kept === 'late' ? count : 0,
    onTime: kept === 'on-time' ? count : 0,
  };
}

export const added = (one: Figures, other: Figures): Figures => ({
  received: one.received + other.received,
  answered: one.answered + other.answered,
  declined: one.declined + other.declined,
  open: one.open + other.open,
  late: one.late + other.late,
  promised: one.promised + other.promised,
  onTime: one.onTime + other.onTime,
});
