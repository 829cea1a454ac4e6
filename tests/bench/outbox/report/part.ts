import type { Bound } from '../../report/bound';

/** What one measure has to say. */
export interface Part {
  readonly title: string;
  readonly table: string;
  readonly bounds: readonly Bound[];
  /** Questions that gop-y lost or doubled: the only thing that fails a run. */
  readonly broken: number;
}
