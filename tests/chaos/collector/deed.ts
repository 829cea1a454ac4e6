import { oneOf, type Random } from '../random';

/** Something that a device sends, again and again with the same bytes until it is acknowledged. */
export interface Deed {
  readonly id: string;
  readonly portal: string;
  readonly kind: 'question' | 'ballot';
  readonly body: string;
}

/** @param portals ids of those that the collector hosts */
export function newDeed(portals: readonly [string, ...string[]], random: Random): Deed {
  const id = crypto.randomUUID();
  const portal = oneOf(portals, random);
  return random() < 0.6
    ? { id, portal, kind: 'question', body: JSON.stringify(questionOf(id, portal)) }
    : { id, portal, kind: 'ballot', body: JSON.stringify(ballotOf(id)) };
}

/** Words that no other has, and that name the portal. */
const questionOf = (id: string, portal: string) => ({
  ...{ v: 1, id, kind: 'question', intent: 'ask' },
  text: `${portal}: ${id}`,
  ...{ topic: null, lang: 'vi' },
});

/** A voter's only ballot. */
const ballotOf = (id: string) => ({
  ...{ v: 1, id, kind: 'ballot', consultation: 'bo-phan-mot-cua', draft: '2026-10-15', revision: 1 },
  answers: [{ item: 'hen-gio', kind: 'single', choice: 'goi-dien' }],
  credential: { kind: 'device', token: crypto.randomUUID().replaceAll('-', '') },
});
