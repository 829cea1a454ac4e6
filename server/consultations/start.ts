import type { Level } from '../../widget/protocol/draftText';

/** What a line looks like the beginning of. Whether it is one, its number must tell: see place.ts. */
export interface Start {
  readonly level: Level;
  readonly label: string;
  /** Its piece of the id: `dieu-3`, `diem-dd`. */
  readonly name: string;
  /** Place among its like, from 1; 0 for a letter that no point has. Between Điều 3 and Điều 4 there is room for 3a, 3b … */
  readonly order: number;
  /** What stands behind the label on the same line, or empty. */
  readonly rest: string;
}

/** The lines above and below, or empty. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}
