import type { Alike } from '../../store/counting';
import { added, type Figures, figuresOf, NONE } from './figures';

/** Figures by a key; `null`: the questions that have none. */
export type Groups<K> = ReadonlyMap<K, Figures>;

export interface Statistics {
  readonly total: Figures;
  readonly topics: Groups<string | null>;
  readonly communes: Groups<string | null>;
  /** `2026-11`. */
  readonly months: Groups<string>;
}

export async function statisticsOf(rows: AsyncIterable<Alike>): Promise<Statistics> {
  let total = NONE;
  const topics = new Map<string | null, Figures>();
  const communes = new Map<string | null, Figures>();
  const months = new Map<string, Figures>();
  for await (const row of rows) {
    const figures = figuresOf(row);
    total = added(total, figures);
    count(topics, row.topic, figures);
    count(communes, row.commune, figures);
    count(months, row.month, figures);
  }
  return { total, topics, communes, months };
}

function count<K>(groups: Map<K, Figures>, key: K, figures: Figures): void {
  groups.set(key, added(groups.get(key) ?? NONE, figures));
}
