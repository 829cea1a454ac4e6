import { type ClientBase, Pool, type PoolConfig } from 'pg';

/**
 * Connections to PostgreSQL that may break without ending the process: when its server is stopped each of them has an error, and
 * an error that nobody hears is the end of a Node program. On each a commit waits for the disk, see `waitForDisk`.
 * @param onBroken one broke while nobody used it: `57P01` or another of PostgreSQL's codes. One that broke while it was used
 * tells the statement that was under way
 */
export function createPool(config: PoolConfig, onBroken: (code: string) => void): Pool {
  const pool = new Pool({ ...config, onConnect: waitForDisk });
  pool.on('error', (error: Error & { code?: string }) => onBroken(error.code ?? error.name));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * What was acknowledged is not lost where the power is cut. Some turn that off for a database, a user or the server, at any time and
 * for something else: so a new connection turns it on for itself, and keeps it whatever is set later. Any other value stays as it is.
 * Nobody is given a connection before, or one on which it failed.
 */
async function waitForDisk(client: ClientBase): Promise<void> {
  await client.query(`select set_config('synchronous_commit',
    case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)`);
}
