import type { Ballot } from '#protocol/ballot';
import { itemsOf } from '#protocol/consultation';
import type { Answer } from '#protocol/items/items';
import { STANCES } from '#protocol/items/stance';
import type { Random } from '../../../chaos/random';
import { A_CONSULTATION } from './aConsultation';

export type Draw = ReturnType<typeof drawing>;

export function drawing(random: Random) {
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, pick, chance: (p: number) => random() < p };
}

function hexOf(draw: Draw, length: number): string {
  return Array.from({ length }, () => draw.pick([...'0123456789abcdef'])).join('');
}

const idOf = (draw: Draw) =>
  `${hexOf(draw, 8)}-${hexOf(draw, 4)}-4${hexOf(draw, 3)}-8${hexOf(draw, 3)}-${hexOf(draw, 12)}`;

/** Some 20 to 60 voters who think again up to three times, now and then in two tabs at once. */
export function ballotsOf(draw: Draw): Ballot[] {
  return Array.from({ length: 20 + draw.below(40) }, () => hexOf(draw, 32)).flatMap((token) =>
    Array.from({ length: 1 + draw.below(4) }, () => aBallotOf(draw, token)),
  );
}

function aBallotOf(draw: Draw, token: string): Ballot {
  const draft = draw.pick(['1', '2']);
  const gone: readonly Answer[] = [{ item: 'dieu-2', kind: 'stance', stance: 'agree', reason: 'Đã bỏ.' }];
  const answers = [
    ...itemsOf(A_CONSULTATION).flatMap(({ id }) => (draw.chance(0.7) ? anAnswer(draw, id) : [])),
    ...(draft === '1' && draw.chance(0.3) ? gone : []),
  ];
  return {
    v: 1,
    id: idOf(draw),
    kind: 'ballot',
    consultation: 'du-thao',
    draft,
    answers: answers.length > 0 ? answers : anAnswer(draw, 'mot'),
    revision: 1 + draw.below(3),
    credential: { kind: 'device', token },
  };
}

function anAnswer(draw: Draw, item: string): Answer[] {
  const said = draw.pick(['Ồn quá.', 'Nên mở muộn.', 'Giữ lại câu này.']);
  switch (item) {
    case 'mot':
      return [{ item, kind: 'single', choice: draw.pick(['a', 'a', 'a', 'b', 'c']) }];
    case 'nhieu':
      return [{ item, kind: 'multiple', choices: draw.pick([['a'], ['c', 'a'], ['b', 'c'], ['a', 'b']]) }];
    case 'muc':
      return [{ item, kind: 'rating', rating: 1 + draw.below(5) }];
    case 'loi':
      return [{ item, kind: 'text', text: said }];
    default:
      return [
        { item, kind: 'stance', stance: draw.pick(STANCES), ...(draw.chance(0.5) && { reason: said }) },
      ];
  }
}
