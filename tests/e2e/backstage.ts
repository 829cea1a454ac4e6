import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Host, startHost } from './host';
import { type Network, startNetwork } from './network';
import { type Collector, hashPassword, startCollector } from './processes';

/** Everything between a page and a row, whatever browser shows the page. */
export interface Backstage {
  readonly host: Host;
  readonly network: Network;
  /** Address of the officers' desk. */
  readonly desk: string;
  stopCollector(): Promise<void>;
  restartCollector(): Promise<void>;
  /** What the collector's database holds, read from the file and not from the collector. */
  rows(sql: string): readonly Record<string, unknown>[];
  end(): Promise<void>;
}

/** Who sits at the desk of the demo's province. */
export const OFFICER = { id: 'lan', name: 'Trần Thị Lan', portal: 'ha-may', password: 'mat-khau-cua-lan' };

export async function createBackstage(): Promise<Backstage> {
  const data = mkdtempSync(join(tmpdir(), 'gop-y-e2e-'));
  const host = await startHost();
  let collector: Collector;
  const network = await startNetwork(() => collector.origin);
  const officers = join(data, 'officers.json');
  const { password, ...officer } = OFFICER;
  writeFileSync(officers, JSON.stringify([{ ...officer, password: hashPassword(password) }]));
  const origins = [host.origin, host.insecureOrigin, network.origin];
  const start = (port: number) => startCollector(data, port, origins, 'dist', officers);
  collector = await start(0);
  return {
    host,
    network,
    desk: `${collector.origin}/desk`,
    stopCollector: () => collector.kill(),
    async restartCollector() {
      collector = await start(Number(new URL(collector.origin).port));
    },
    rows(sql) {
      const database = new Database(join(data, 'gop-y.db'), { readonly: true });
      try {
        return database.prepare(sql).all() as Record<string, unknown>[];
      } finally {
        database.close();
      }
    },
    async end() {
      await collector.kill();
      await network.close();
      await host.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
