import type { Part } from '../../widget/protocol/draftText';
import type { Doubt } from './doubt';
import { follows, orderOf } from './order';
import { type Path, placeOf } from './paths';

/** For every part, what is odd about its number after that of the one before it. Clauses are never cut but in turn. */
export function gapsOf(paths: readonly Path[]): readonly (readonly Doubt[])[] {
  const last = new Map<string, Part>();
  return paths.map((path) => {
    const [part] = path;
    const scope = scopeOf(path);
    const before = last.get(scope.key);
    last.set(scope.key, part);
    return gap(part, before, scope.within);
  });
}

function gap(part: Part, before: Part | undefined, within: string): readonly Doubt[] {
  const { label } = part;
  const order = orderOf(part);
  if (before) {
    return follows(orderOf(before), order) ? [] : [{ kind: 'gap', within, after: before.label, label }];
  }
  // The first point is always a; the first of the others may be any.
  return part.level === 'point' || (order.number === 1 && order.letter === 0)
    ? []
    : [{ kind: 'begins', within, label }];
}

/** Where a part is numbered: chapters and articles in the whole draft, the others in what they belong to. */
function scopeOf([part, above, ...further]: Path): { readonly key: string; readonly within: string } {
  const isOfAll = part.level === 'chapter' || part.level === 'article' || above === undefined;
  return isOfAll
    ? { key: part.level, within: '' }
    : { key: `${part.level} ${above.id}`, within: placeOf([above, ...further]) };
}
