import type { Bound } from '../../report/bound';
import { median } from '../../report/statistics';
import { table } from '../../report/table';
import type { Load } from '../measures/load';
import type { Posts } from '../measures/posts';
import type { Part } from './part';

/** What the design asks of the collector, as a share of the floor's. */
const SHARE = 0.6;

/** @param all the floor first */
export function postsPart(all: readonly Posts[]): Part {
  const [floor, ...others] = all;
  const ratios = (posts: Posts) =>
    posts.loads.map(({ perSecond }, round) => perSecond / (floor?.loads[round]?.perSecond ?? Number.NaN));
  const ratio = (posts: Posts) => median(ratios(posts));
  const of = (posts: Posts, key: keyof Load) => median(posts.loads.map((load) => load[key]));
  const rows = all.map((posts) => [
    posts.contender.title,
    of(posts, 'perSecond').toFixed(0),
    ratio(posts).toFixed(2),
    of(posts, 'p50').toFixed(0),
    of(posts, 'p99').toFixed(0),
    String(posts.lost),
  ]);
  return {
    title: 'Questions at 50 connections, each synced before its reply',
    table: table(['', 'a second', 'to the constant', 'p50, ms', 'p99, ms', 'lost'], rows),
    bounds: others.map(
      (posts): Bound => ({
        what: `${posts.contender.title}: times that the constant is faster`,
        figure: 1 / ratio(posts),
        limit: 1 / SHARE,
      }),
    ),
    broken: all.reduce((sum, { lost }) => sum + lost, 0),
    figures: all.map(({ contender, loads, lost }) => ({ contender: contender.title, loads, lost })),
  };
}
