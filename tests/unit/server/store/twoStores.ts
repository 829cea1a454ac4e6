import type { Store } from '../../../../server/store/store';
import type { Channel } from '../../../../server/store/telling';
import { afterwards, openedPostgres, postgresUrl } from './stores';

/** Two collectors over one PostgreSQL, and the address of that. @param channels are told of what happens there */
export async function twoStores(channels: readonly Channel[] = []): Promise<readonly [Store, Store, string]> {
  const url = await postgresUrl('with-tables');
  const [one, other] = [await openedPostgres(url, channels), await openedPostgres(url, channels)];
  for (const store of [one, other]) afterwards(() => store.close());
  return [one, other, url];
}

/** As often as a race is run: it does not go wrong every time. */
export const TIMES: readonly number[] = Array.from({ length: 20 }, (_, n) => n);
