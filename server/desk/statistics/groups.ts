import type { HostedPortal } from '../../hostedPortal';
import { communeName } from '../communeName';
import { topicName } from '../topicName';
import type { Figures } from './figures';
import { writeMonth } from './months';
import { pooled } from './pooled';
import type { Statistics } from './statistics';
import { STATISTICS } from './words';

export type Grouping = 'topic' | 'commune' | 'month';

/** A line of a table, by the name that officers know. */
export interface Line {
  readonly name: string;
  readonly figures: Figures;
}

type Names = Pick<HostedPortal, 'portal' | 'communes' | 'former'>;

/** Most received first; months in their order. */
export function linesBy(
  grouping: Grouping,
  { topics, communes, months }: Statistics,
  names: Names,
): readonly Line[] {
  switch (grouping) {
    case 'topic':
      return [...topics].map(([id, figures]) => ({ name: topicName(names, id), figures })).sort(mostFirst);
    case 'commune': {
      const { shown, others } = pooled(communes);
      const lines = [...shown].map(([id, figures]) => ({
        name: id === null ? STATISTICS.noCommune : communeName(names, id),
        figures,
      }));
      return [
        ...lines.sort(mostFirst),
        ...(others ? [{ name: STATISTICS.others(others.communes), figures: others.figures }] : []),
      ];
    }
    case 'month':
      return [...months].map(([month, figures]) => ({ name: writeMonth(month), figures }));
  }
}

const mostFirst = (one: Line, other: Line): number => other.figures.received - one.figures.received;
