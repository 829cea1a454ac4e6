import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageWithSnippet } from './snippet-of.mjs';

/**
 * The installed files on a plain server, by the script tag with its `integrity`: straight from node_modules, as a portal
 * does that serves its whole folder.
 * @param {{ project: string, origin: string, endpoint: string, version: string, visitor: { open(url: string): Promise<void> } }} at
 *   `origin`: of a server that serves the project
 */
export async function proveScriptTag({ project, origin, endpoint, version, visitor }) {
  const dist = join(project, 'node_modules', 'gop-y', 'dist');
  const page = pageWithSnippet(dist, { widget: `${origin}/node_modules/gop-y/dist`, endpoint });
  writeFileSync(join(project, 'tag.html'), page.replace(`/dist/${version}/`, '/dist/'));
  await visitor.open(`${origin}/tag.html`);
  // One byte more, and the browser is to refuse it: else the tag that opened had proven nothing of its hash.
  const other = join(project, 'changed', 'gop-y.js');
  mkdirSync(dirname(other));
  cpSync(join(dist, 'gop-y.js'), other);
  writeFileSync(other, '\n', { flag: 'a' });
  writeFileSync(
    join(project, 'changed.html'),
    page.replace(`node_modules/gop-y/dist/${version}/`, 'changed/'),
  );
  const opened = await visitor.open(`${origin}/changed.html`).then(
    () => true,
    (error) => !error.message.includes('integrity'),
  );
  if (opened) throw new Error('a changed file was not refused by its integrity');
}
