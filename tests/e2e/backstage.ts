import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Host, startHost } from './host';
import { type Network, startNetwork } from './network';
import { type Collector, hashPassword, startCollector } from './processes';

/** What an endpoint holds of one question or ballot, read from the disk and not from the endpoint. */
export type Held = Readonly<Record<string, unknown>>;

/** Everything between a page and what an endpoint holds, whatever endpoint it is and whatever browser shows the page. */
export interface AnyBackstage {
  readonly host: Host;
  readonly network: Network;
  /** `kill -9`. */
  stopEndpoint(): Promise<void>;
  restartEndpoint(): Promise<void>;
  /** In the order of arrival. */
  questions(): readonly Held[];
  /** `consultation`, `revision` and `answers` of each. */
  ballots(): readonly Held[];
  end(): Promise<void>;
}

/** The same with the collector, its database and its desk. */
export interface Backstage extends AnyBackstage {
  /** Address of the officers' desk. */
  readonly desk: string;
  /** What the collector's database holds. */
  rows(sql: string): readonly Held[];
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
  const rows: Backstage['rows'] = (sql) => {
    const database = new Database(join(data, 'gop-y.db'), { readonly: true });
    try {
      return database.prepare(sql).all() as Held[];
    } finally {
      database.close();
    }
  };
  return {
    host,
    network,
    desk: `${collector.origin}/desk`,
    stopEndpoint: () => collector.kill(),
    async restartEndpoint() {
      collector = await start(Number(new URL(collector.origin).port));
    },
    rows,
    questions: () => rows('select * from questions order by rowid'),
    ballots: () => rows('select consultation, revision, answers from ballots'),
    async end() {
      await collector.kill();
      await network.close();
      await host.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
