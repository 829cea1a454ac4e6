import type { Store } from '../../store/store';

/** ms that something is remembered longer than it is good, whatever the clocks of two collectors say. */
const LONGER = 60_000;

/**
 * Uses up what lets somebody in once.
 * @param until when it is good no more, ms since 1970, as `now` is
 * @returns `false`: it was used before
 */
export async function useUp(
  store: Pick<Store, 'spendTicket'>,
  id: string,
  until: number,
  now: number,
): Promise<boolean> {
  const time = (ms: number) => new Date(ms).toISOString();
  return (await store.spendTicket(id, time(until + LONGER), time(now))) === 'spent';
}
