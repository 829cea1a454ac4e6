import { median } from '../../report/statistics';
import type { PageView } from '../visits/pageView';

/** What a widget adds to a page view. */
export interface ViewCost {
  readonly bytes: number;
  readonly requests: number;
  readonly elsewhere: number;
  /** Milliseconds. */
  readonly script: number;
  /** Bytes. */
  readonly heap: number;
  /** The worst of all visits. */
  readonly shift: number;
  /** Names that any visit found on `window`. */
  readonly globals: readonly string[];
  readonly elements: number;
}

/** Medians of all visits, less those of the page alone. */
export function viewCost(views: readonly PageView[], bare: readonly PageView[]): ViewCost {
  const added = (figure: (view: PageView) => number) => median(views.map(figure)) - median(bare.map(figure));
  const worst = (of: readonly PageView[]) => Math.max(...of.map(({ shift }) => shift));
  const own = new Set(bare.flatMap(({ globals }) => globals));
  const found = new Set(views.flatMap(({ globals }) => globals));
  return {
    bytes: added(({ bytes }) => bytes),
    requests: added(({ requests }) => requests),
    elsewhere: added(({ elsewhere }) => elsewhere),
    script: added(({ script }) => script),
    heap: added(({ heap }) => heap),
    shift: worst(views) - worst(bare),
    globals: Array.from(found).filter((name) => !own.has(name)),
    elements: added(({ elements }) => elements),
  };
}
