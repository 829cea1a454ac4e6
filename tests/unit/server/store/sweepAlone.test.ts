import { Client } from 'pg';
import { expect, test, vi } from 'vitest';
import { afterwards, openedPostgres, postgresUrl } from './stores';

/** Two collectors over one PostgreSQL database. */
async function twoCollectors() {
  const url = await postgresUrl('with-tables');
  const [one, other] = [await openedPostgres(url), await openedPostgres(url)];
  for (const store of [one, other]) afterwards(() => store.close());
  return { url, one, other };
}

/** Ends every connection to the database but its own, as a server that is restarted does. */
async function endConnections(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

test('of two collectors one sweeps and the other is told, until the one is done, also where it failed', async () => {
  const { one, other } = await twoCollectors();
  let end: () => void = () => undefined;
  let sweeps = 0;
  const first = one.sweepAlone(
    () =>
      new Promise((resolve) => {
        sweeps += 1;
        end = resolve;
      }),
  );
  await vi.waitFor(() => expect(sweeps).toBe(1));
  const never = () => Promise.reject(new Error('two at once'));
  expect(await other.sweepAlone(never)).toBe('busy');
  expect(await one.sweepAlone(never)).toBe('busy');
  end();
  expect(await first).toBe('done');
  await expect(other.sweepAlone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await one.sweepAlone(async () => undefined)).toBe('done');
});

test('a collector whose connection is cut while it sweeps lives on, and another may sweep', async () => {
  const { url, one, other } = await twoCollectors();
  const unhandled = vi.fn();
  process.on('uncaughtException', unhandled);
  afterwards(async () => void process.removeListener('uncaughtException', unhandled));
  await one
    .sweepAlone(async () => {
      await endConnections(url);
      await new Promise((resolve) => setTimeout(resolve, 200));
    })
    .catch(() => undefined);
  expect(unhandled).not.toHaveBeenCalled();
  expect(await other.sweepAlone(async () => undefined)).toBe('done');
  expect(await one.sweepAlone(async () => undefined)).toBe('done');
});
