import type { ConsultationIssue } from './issue';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly issues: readonly ConsultationIssue[];
}

/** How many of the choices one may make: at least 1 and at most all, where nothing was typed. */
export function checkBounds(typedMin: string, typedMax: string, choices: number): Bounds {
  const min = read(typedMin, 1);
  const max = read(typedMax, choices);
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= choices;
  const issues: ConsultationIssue[] = [];
  if (!isCount(min)) issues.push({ field: 'min', code: 'not-a-number', most: choices });
  if (!isCount(max)) issues.push({ field: 'max', code: 'not-a-number', most: choices });
  if (issues.length === 0 && max < min) issues.push({ field: 'max', code: 'below-min' });
  return { min, max, issues };
}

const read = (typed: string, otherwise: number): number =>
  typed.trim() === '' ? otherwise : /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : Number.NaN;
