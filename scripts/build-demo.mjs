// `npm run build:demo`: a folder that any static host can serve, at any path, with the collector's routes in the browser.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';
import { staticPage } from './static-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'demo', 'dist', 'static');
const widget = join(root, 'dist');
const kit = join(widget, 'kit');

const { version, files } = JSON.parse(readFileSync(join(widget, 'integrity.json'), 'utf8'));
const { sha384 } = files.find(({ role }) => role === 'embed');

async function buildScript() {
  const builder = await createBuilder({ root, logLevel: 'warn' });
  // Empties the folder first.
  await builder.build(builder.environments.static_demo);
}

/** The demo's pages; whatever lies beside them goes along as it is. */
function writePages() {
  const pages = join(root, 'demo', 'pages');
  cpSync(pages, out, { recursive: true });
  for (const name of readdirSync(pages).filter((file) => file.endsWith('.html'))) {
    writeFileSync(join(out, name), staticPage(readFileSync(join(pages, name), 'utf8'), { version, sha384 }));
  }
  for (const folder of ['static/pages', 'backstage/room'])
    cpSync(join(root, 'demo', folder), out, { recursive: true });
}

function copyWidget() {
  const folder = join(out, 'gop-y', version);
  mkdirSync(folder, { recursive: true });
  for (const { name } of files) cpSync(join(widget, name), join(folder, name));
  if (existsSync(kit)) cpSync(kit, join(out, 'snippet'), { recursive: true });
}

function copyWorker() {
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  cpSync(worker, join(out, 'mockServiceWorker.js'));
}

await buildScript();
writePages();
copyWidget();
copyWorker();
const kilobytes = Math.round(statSync(join(out, 'demo.js')).size / 1000);
console.log(`demo/dist/static is ready for any static host (the endpoint in demo.js: ${kilobytes} kB).`);
