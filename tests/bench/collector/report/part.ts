import type { Bound } from '../../report/bound';

/** What one part found. */
export interface Part {
  readonly title: string;
  readonly table: string;
  readonly bounds: readonly Bound[];
  /** How many promises were broken, whatever the machine. */
  readonly broken: number;
  /** What it was made from, for `.results`. */
  readonly figures: unknown;
}
