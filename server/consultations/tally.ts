import type { Credential } from '../../widget/protocol/ballot';
import { type Consultation, itemsOf } from '../../widget/protocol/consultation';
import { type Item, kindOf } from '../../widget/protocol/items/items';
import type { Choosing, CountedBallot } from '../store/consulting';
import type { Tallied } from '../store/tallied';

/** Counts ballot by ballot; no ballot is kept. */
export async function tally(
  consultation: Consultation,
  ballots: AsyncIterable<CountedBallot>,
): Promise<Tallied> {
  const items = itemsOf(consultation).map((item) => ({ item, cells: kindOf(item.kind).cells(item) }));
  const byId = new Map(items.map((one) => [one.item.id, one]));
  const counts = new Map<string, number>();
  const add = (...name: readonly string[]) => counts.set(keyOf(name), of(...name) + 1);
  const of = (...name: readonly string[]) => counts.get(keyOf(name)) ?? 0;
  const credentials = new Map<Credential['kind'], number>();
  const isEarlier = earlierWording(consultation);
  const gone = new Map<string, Map<string, number>>();
  const leave = ({ item, chosen }: Choosing) => {
    const cells = gone.get(item) ?? new Map<string, number>();
    for (const cell of ['', ...chosen]) cells.set(cell, (cells.get(cell) ?? 0) + 1);
    gone.set(item, cells);
  };

  for await (const { credential, draft, answers } of ballots) {
    credentials.set(credential, (credentials.get(credential) ?? 0) + 1);
    for (const answer of answers) {
      const asked = byId.get(answer.item);
      if (!asked || !isAbout(answer, asked.item, asked.cells)) {
        leave(answer);
        continue;
      }
      if (isEarlier(answer.item, draft)) add('earlier', answer.item);
      else {
        add('answered', answer.item, credential);
        for (const cell of answer.chosen) add('cell', answer.item, credential, cell);
      }
    }
  }

  const kinds = [...credentials.keys()].sort();
  return {
    ballots: kinds.map((credential) => ({ credential, counted: credentials.get(credential) ?? 0 })),
    items: items.map(({ item, cells }) => ({
      item,
      tallies: kinds.map((credential) => ({
        credential,
        answered: of('answered', item.id, credential),
        counts: cells.map((cell) => [cell, of('cell', item.id, credential, cell)] as const),
      })),
      earlier: of('earlier', item.id),
    })),
    gone: sorted(gone).map(([item, cells]) => ({
      item,
      answered: cells.get('') ?? 0,
      counts: sorted(cells).filter(([cell]) => cell !== ''),
    })),
  };
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** None of the names has a space in it. */
const keyOf = (name: readonly string[]) => name.join(' ');

/** What was asked when it was given may be gone, or have become something else. */
function isAbout({ kind, chosen }: Choosing, item: Item, cells: readonly string[]): boolean {
  return kind === item.kind && chosen.every((cell) => cells.includes(cell));
}

/** Whether words written, or a choice made, under a version are about a part as it read before. */
export function earlierWording({ text }: Consultation): (item: string, draft: string) => boolean {
  const places = new Map(text?.versions.map(({ draft }, index) => [draft, index]));
  const since = new Map(text?.parts.map((part) => [part.id, places.get(part.since) ?? 0]));
  return (item, draft) => (places.get(draft) ?? -1) < (since.get(item) ?? -1);
}
