import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A page with the snippet of a folder of built files, as a webmaster pastes it.
 * @param {string} folder
 * @param {{ widget: string, endpoint: string }} where `widget`: what stands for `https://HOST/gop-y` of the script;
 *   `endpoint`: origin of a collector with the demo's province
 */
export function pageWithSnippet(folder, { widget, endpoint }) {
  const snippet = readFileSync(join(folder, 'snippet.html'), 'utf8')
    .replace('src="https://HOST/gop-y', `src="${widget}`)
    .replaceAll('https://HOST', endpoint)
    .replaceAll('/PORTAL', '/ha-may');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><link rel="icon" href="data:,">${snippet}</html>`;
}
