import { letterName, letterOrder, plainLetter } from './numbers';
import type { Neighbours, Start } from './start';
import { callsForNumber } from './wrapped';

const NUMBERED = /^([1-9]\d{0,2})\.(?!\d) ?(.*)$/u;
const LETTERED = /^([a-zđð])\) ?(.*)$/u;

/** The start of a clause or point: `1. …`, `a) …`. "1.1." and "2.000 đồng" are none. */
export function listedStart(line: string, { before }: Pick<Neighbours, 'before'>): Start | undefined {
  return callsForNumber(before) ? undefined : (clause(line) ?? point(line));
}

function clause(line: string): Start | undefined {
  const [, number, rest] = NUMBERED.exec(line) ?? [];
  if (number === undefined || rest === undefined) return;
  return { level: 'clause', label: `Khoản ${number}`, name: `khoan-${number}`, order: Number(number), rest };
}

function point(line: string): Start | undefined {
  const [, typed, rest] = LETTERED.exec(line) ?? [];
  if (typed === undefined || rest === undefined) return;
  const letter = plainLetter(typed);
  const order = letterOrder(letter);
  return { level: 'point', label: `Điểm ${letter}`, name: `diem-${letterName(letter)}`, order, rest };
}
