import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlainKind, startPlain } from '../plain/startPlain';
import type { AnyBackstage, Held } from './backstage';
import { startHost } from './host';
import { startNetwork } from './network';
import { startOther } from './otherServer';

/** An endpoint of demo/endpoints, and the widget's files on somebody's plain web server. */
export async function createPlainBackstage(kind: PlainKind): Promise<AnyBackstage> {
  const data = mkdtempSync(join(tmpdir(), 'gop-y-e2e-plain-'));
  const host = await startHost();
  const widget = await startOther((request, response) => {
    const [, name = ''] = /^\/gop-y\/[^/]+\/([\w.-]+\.js)/.exec(request.url ?? '') ?? [];
    response.writeHead(name ? 200 : 404, {
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    response.end(name && readFileSync(`dist/${name}`));
  });
  const start = (port: number) => startPlain(kind, data, port, [host.origin]);
  let running = await start(0);
  const network = await startNetwork((path) => (path.startsWith('/gop-y/') ? widget : running).origin);

  /** Whole files of a folder, in the order in which they came. */
  const held = (folder: string) =>
    (existsSync(join(data, folder)) ? readdirSync(join(data, folder)) : [])
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name, file: join(data, folder, name) }))
      .map((it) => ({ ...it, at: statSync(it.file, { bigint: true }).mtimeNs }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ name, file }) => ({ name, body: JSON.parse(readFileSync(file, 'utf8')) }));
  return {
    host,
    network,
    stopEndpoint: () => running.kill(),
    async restartEndpoint() {
      running = await start(Number(new URL(running.origin).port));
    },
    questions: () => held('questions').map(({ body }): Held => body.question),
    ballots: () =>
      held('ballots').map(
        ({ name, body }): Held => ({ ...body, consultation: name.replace(/\.[0-9a-f]{64}\.json$/, '') }),
      ),
    async end() {
      await running.kill();
      await network.close();
      await widget.close();
      await host.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
