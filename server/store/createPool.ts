import { Pool, type PoolConfig } from 'pg';

/**
 * Connections to PostgreSQL that may break without ending the process: when its server is stopped each of them has an error, and
 * an error that nobody hears is the end of a Node program.
 * @param onBroken one broke while nobody used it: `57P01` or another of PostgreSQL's codes. One that broke while it was used
 * tells the statement that was under way
 */
export function createPool(config: PoolConfig, onBroken: (code: string) => void): Pool {
  const pool = new Pool(config);
  pool.on('error', (error: Error & { code?: string }) => onBroken(error.code ?? error.name));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
