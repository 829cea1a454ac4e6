import { expect, test, vi } from 'vitest';
import { tell } from '../../../postgres/tell';
import { afterwards } from './stores';
import { twoStores } from './twoStores';

/** Ends every connection to the database but its own, as a server that is restarted does. */
const endConnections = (url: string) =>
  tell(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

test('of two collectors one sweeps and the other is told, until the one is done, also where it failed', async () => {
  const [one, other] = await twoStores();
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
  const [one, other, url] = await twoStores();
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
