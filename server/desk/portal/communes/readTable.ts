import type { Commune } from '../../../../widget/protocol/commune';
import { lengthOf } from '../../../../widget/protocol/text';
import { slugOf } from '../../consultations/form/slug';
import { type Checked, checked } from '../../form/checked';
import type { DeskIssue } from '../../form/issue';
import { inOneLine } from '../../form/textIssue';
import { MOST } from '../form/most';

/** A table of communes as text: a line each, the name, a tab, and what it was called before, with commas between. */
export const writeTable = (communes: readonly Commune[]): string =>
  communes
    .map(({ name, formerly = [] }) => [name, formerly.join(', ')].filter(Boolean).join('\t'))
    .join('\n');

/**
 * Communes as they were pasted from a spreadsheet or typed; `|` and `;` part columns as a tab does. Whoever has a name that
 * one had before has its id: questions name communes by it.
 * @param before all that there ever were
 */
export function readTable(typed: string, before: readonly Commune[]): Checked<readonly Commune[]> {
  const rows = typed.split('\n').map((line) => line.split(/[\t|;]/).map(inOneLine));
  const filled = rows.flatMap(([name = '', ...former], index) =>
    name || former.some(Boolean) ? [{ line: index + 1, name, formerly: namesIn(former) }] : [],
  );
  if (filled.length === 0) return { kind: 'wrong', issues: [{ field: 'communeTable', code: 'empty' }] };
  if (filled.length > MOST.rows)
    return { kind: 'wrong', issues: [{ field: 'communeTable', code: 'too-many-rows' }] };
  const firstOf = new Map([...filled].reverse().map((row) => [folded(row.name), row]));
  const issues = filled.flatMap(({ line, name, formerly }): DeskIssue[] => {
    const wrong = (code: 'row-nameless' | 'row-long' | 'row-twice'): DeskIssue[] => [
      { field: 'communeTable', code, line },
    ];
    if (!name) return wrong('row-nameless');
    if ([name, ...formerly].some((one) => lengthOf(one) > MOST.name)) return wrong('row-long');
    return firstOf.get(folded(name))?.line === line ? [] : wrong('row-twice');
  });
  const known = new Map(before.map((one) => [folded(one.name), one.id]));
  const taken = new Set(before.map(({ id }) => id));
  const communes = filled.map(({ name, formerly }): Commune => {
    const id = known.get(folded(name)) ?? slugOf(name, 'xa', (one) => taken.has(one));
    taken.add(id);
    return { id, name, ...(formerly.length > 0 && { formerly }) };
  });
  return checked(issues, communes);
}

const namesIn = (columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => column.split(',').map(inOneLine).filter(Boolean));

/** Names that differ in capitals alone are one name. */
const folded = (name: string) => name.toLowerCase();
