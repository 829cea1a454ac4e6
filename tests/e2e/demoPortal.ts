import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoServer } from '../../scripts/demo-server.mjs';
import { OFFICER } from './backstage';
import { hashPassword, startCollector } from './processes';

/** The demo's pages, without what `npm start` puts beside them, and a collector whose data folder was seeded. */
export interface DemoPortal {
  readonly portal: string;
  readonly collector: string;
  /** An administrator of the collector's desk; beside them works one officer of one agency, `hoa`. */
  readonly officer: typeof OFFICER;
  /** The snippet of the release, for this portal. */
  readonly snippet: string;
  end(): Promise<void>;
}

interface Built {
  readonly version: string;
  readonly files: readonly { readonly role: string; readonly sha384: string }[];
}

export async function startDemoPortal(): Promise<DemoPortal> {
  const data = mkdtempSync(join(tmpdir(), 'gop-y-demo-'));
  execFileSync(process.execPath, ['demo/dist/seed.mjs'], { env: { ...process.env, GOPY_DATA: data } });
  const { version, files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Built;
  const placeholders = {
    HOST: '',
    INTEGRITY: files.find(({ role }) => role === 'embed')?.sha384 ?? '',
    VERSION: version,
  };
  const server = createDemoServer({ folder: 'demo/pages', placeholders });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const portal = `http://localhost:${(server.address() as AddressInfo).port}`;
  const officers = join(data, 'officers.json');
  const password = hashPassword(OFFICER.password);
  const all = [
    { ...OFFICER, role: 'administrator', password },
    { ...OFFICER, id: 'hoa', name: 'Phạm Thị Hoa', role: 'officer', agencies: ['y-te'], password },
  ];
  writeFileSync(officers, JSON.stringify(all), { mode: 0o600 });
  const collector = await startCollector(data, 0, [portal], 'dist', officers, join(data, 'portals'));
  // The portal has to be known to the collector, and the collector to the portal's pages.
  placeholders.HOST = collector.origin;
  return {
    portal,
    collector: collector.origin,
    officer: OFFICER,
    snippet: readFileSync('dist/snippet.html', 'utf8')
      .replaceAll('https://HOST', collector.origin)
      .replaceAll('PORTAL', 'ha-may'),
    async end() {
      await collector.kill();
      server.closeAllConnections();
      server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
