import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { askInPanel } from './visitor.mjs';

/**
 * The installed module, bundled by Vite in that project, opens the panel and takes a question to its receipt.
 * @param {{ project: string, origin: string, endpoint: string,
 *   visitor: { open(url: string, then: (panel: object) => Promise<void>): Promise<void> } }} at
 */
export async function proveModule({ project, origin, endpoint, visitor }) {
  const options = JSON.stringify({ endpoint: `${endpoint}/v1/ha-may` });
  writeFileSync(join(project, 'app.js'), `import { define } from 'gop-y';\ndefine(${options});\n`);
  writeFileSync(
    join(project, 'module.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><link rel="icon" href="data:,">' +
      '<script type="module" src="./app.js"></script></html>',
  );
  await build({
    root: project,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'bundled', rolldownOptions: { input: join(project, 'module.html') } },
  });
  await visitor.open(`${origin}/bundled/module.html`, askInPanel);
}
