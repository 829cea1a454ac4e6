import type { Bound } from '../../report/bound';
import type { Summary } from './summary';

const SCRIPT_MS = 10;
const HEAP_KIB = 100;
const TO_FLOOR = 2;

/**
 * What the design allows the widget to cost.
 * @param loaderBytes the bound that `npm run size` holds as well
 */
export function designBounds(
  { view, hovering, policy }: Summary,
  floor: Summary,
  loaderBytes: number,
): Bound[] {
  const named = view.globals.length > 0 ? ` (${view.globals.join(' ')})` : '';
  return [
    { what: 'bytes of a page view, brotli 11', figure: view.bytes, limit: loaderBytes },
    { what: 'ms of script in a page view', figure: view.script, limit: SCRIPT_MS },
    { what: 'layout shift', figure: view.shift, limit: 0 },
    { what: `globals${named}`, figure: view.globals.length, limit: 0 },
    { what: 'KiB of heap', figure: view.heap / 1024, limit: HEAP_KIB },
    { what: 'requests to others', figure: view.elsewhere, limit: 0 },
    {
      what: 'click to form, pointer over the launcher before, to a static dialog',
      figure: hovering.ms / floor.hovering.ms,
      limit: TO_FLOOR,
    },
    { what: 'violations of the strict policy', figure: policy.stopped.length, limit: 0 },
    { what: 'forms that stay shut under it', figure: policy.opened ? 0 : 1, limit: 0 },
  ];
}
