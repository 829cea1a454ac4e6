import type { Commune } from '../../../../widget/protocol/commune';
import type { EditedCommune } from '../../../store/portalEditing';

/** What a pasted table makes of the communes. */
export interface TableAfter {
  readonly list: readonly EditedCommune[];
  /** Names of those that citizens are offered from now on, or no more, or otherwise written. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renewed: readonly string[];
}

/** What is not in the table is hidden and never deleted: questions name it. */
export function tableAfter(before: readonly EditedCommune[], table: readonly Commune[]): TableAfter {
  const known = new Map(before.map((one) => [one.commune.id, one]));
  const isInTable = new Set(table.map(({ id }) => id));
  const gone = before.filter(({ commune }) => !isInTable.has(commune.id));
  const names = (communes: readonly Commune[]) => communes.map(({ name }) => name);
  return {
    list: [
      ...table.map((commune) => ({ commune, hidden: false })),
      ...gone.map(({ commune }) => ({ commune, hidden: true })),
    ],
    added: names(table.filter(({ id }) => known.get(id)?.hidden !== false)),
    removed: names(gone.filter(({ hidden }) => !hidden).map(({ commune }) => commune)),
    renewed: names(
      table.filter((commune) => {
        const was = known.get(commune.id);
        return was?.hidden === false && JSON.stringify(was.commune) !== JSON.stringify(commune);
      }),
    ),
  };
}
