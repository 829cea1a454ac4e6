import { type Read, refused, taken } from './reader';

const LONGEST = 600;

export function readMonths(typed: string): Read<number> {
  const text = typed.trim();
  const months = Number(text);
  return /^\d{1,3}$/.test(text) && months >= 1 && months <= LONGEST ? taken(months) : refused('no-months');
}
