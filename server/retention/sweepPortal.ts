import type { Due, Retaining, Terms } from '../store/retaining';
import { duesOf } from './dues';
import { type Counted, isSteady, unusual } from './judge';

/** So few at a time that whoever sends something in between does not wait. */
const PAGE = 50;

/** Of how many questions each part was erased. */
export interface Erased {
  readonly personal: number;
  readonly all: number;
}

export type Swept =
  | { readonly kind: 'swept'; readonly erased: Erased }
  /** Nothing was erased: it would be unusually much, and the last sweep does not vouch for the clock. */
  | {
      readonly kind: 'held';
      readonly much: Counted;
      /** When the last sweep was, RFC 3339; `null`: there was none. */
      readonly last: string | null;
    };

interface SweepOptions {
  readonly store: Retaining;
  /** Id of the portal, and what its notice says today. */
  readonly portal: string;
  readonly terms: Terms;
  /** ms since 1970. */
  readonly now: number;
  /** `person`: somebody looked at clock and file and said that it is right. */
  readonly by: 'itself' | 'person';
  /** Called between two pages; resolves to whether it goes on. */
  readonly between: () => Promise<boolean>;
}

/** Erases of a portal what its notices say is over. What a sweep that is ended early has left is there for the next. */
export async function sweepPortal(options: SweepOptions): Promise<Swept> {
  const { store, portal, terms, now, by, between } = options;
  const at = new Date(now).toISOString();
  const dues = duesOf(terms, await store.notices(portal), now);
  const last = await store.lastSweep(portal);
  if (by === 'itself' && !isSteady(last, { at, terms })) {
    const much = unusual(await countAll(store, portal, dues));
    if (much) return { kind: 'held', much, last: last?.at ?? null };
  }
  const erased = { personal: 0, all: 0 };
  for (const due of dues) {
    let page: number;
    do {
      page = await store.eraseDue(portal, due, PAGE, at);
      erased[due.part] += page;
      if (page > 0 && !(await between())) return { kind: 'swept', erased };
    } while (page > 0);
  }
  await store.saveSweep(portal, { at, terms });
  return { kind: 'swept', erased };
}

/** What is due of a portal, part by part. */
export async function countAll(
  store: Retaining,
  portal: string,
  dues: readonly Due[],
): Promise<readonly Counted[]> {
  const counts: Counted[] = [];
  for (const due of dues) counts.push({ part: due.part, ...(await store.countDue(portal, due)) });
  return counts;
}
