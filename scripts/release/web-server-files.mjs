import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is unpacked on a web server: the widget at the path that the snippet names, once more at the path of the managed
 * way, the page that makes snippets, and what a webmaster reads and pastes.
 * @param {{ root: string, version: string, widget: string[] }} release `widget`: names of the widget's files
 * @returns {Map<string, Uint8Array>} by path
 */
export function webServerFiles({ root, version, widget }) {
  const built = (name) => readFileSync(join(root, 'dist', name));
  const [major] = version.split('.');
  const places = [version, major].flatMap((folder) =>
    [...widget, 'integrity.json', 'THIRD-PARTY.txt'].map((name) => [`gop-y/${folder}/${name}`, built(name)]),
  );
  const notes = readFileSync(join(root, 'scripts', 'release', 'README.txt'), 'utf8').replaceAll(
    '{{VERSION}}',
    version,
  );
  const kit = readdirSync(join(root, 'dist', 'kit')).map((name) => [
    `snippet/${name}`,
    built(join('kit', name)),
  ]);
  return new Map([
    ...places,
    ...kit,
    ...['snippet.html', 'snippet-full.html', 'integrity.json', 'THIRD-PARTY.txt'].map((name) => [
      name,
      built(name),
    ]),
    ['LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
    // Notepad of old reads no file without these.
    ['README.txt', Buffer.from(`\uFEFF${notes.replaceAll('{{MAJOR}}', major).replaceAll('\n', '\r\n')}`)],
  ]);
}
