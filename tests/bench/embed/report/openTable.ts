import { table } from '../../report/table';
import type { UnderPolicy } from '../visits/underPolicy';
import type { OpeningCost } from './openingCost';
import type { Summary } from './summary';

const HEAD = ['', 'bytes', 'requests', 'click to form, hovered', 'cold', 'strict policy'];

/** @param floor what times are divided by */
export function openTable(all: readonly Summary[], floor: Summary): string {
  const time = ({ ms }: OpeningCost, of: OpeningCost) =>
    Number.isFinite(ms) ? `${ms.toFixed(0)} ms (${(ms / of.ms).toFixed(1)})` : 'does not open';
  return table(
    HEAD,
    all.map(({ title, hovering, cold, policy }) => [
      title,
      String(hovering.bytes),
      String(hovering.requests),
      time(hovering, floor.hovering),
      time(cold, floor.cold),
      told(policy),
    ]),
  );
}

const told = ({ opened, stopped }: UnderPolicy): string =>
  `${opened ? 'opens' : 'does not open'}, ${stopped.length} violations`;
