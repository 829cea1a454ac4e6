import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { pageWithSnippet } from './snippet-of.mjs';

/**
 * The zip, unpacked in a folder below the root of a plain server, opens by the snippet that is in it, both pinned and managed.
 * @param {{ bytes: Uint8Array, root: string, origin: string, endpoint: string, version: string,
 *   visitor: { open(url: string): Promise<void> } }} at `root`: the folder that `origin` serves
 */
export async function proveZip({ bytes, root, origin, endpoint, version, visitor }) {
  const folder = join(root, 'tien', 'ich');
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const page = pageWithSnippet(folder, { widget: `${origin}/tien/ich/gop-y`, endpoint });
  writeFileSync(join(root, 'pinned.html'), page);
  await visitor.open(`${origin}/pinned.html`);
  const [major] = version.split('.');
  const managed = page.replace(`/gop-y/${version}/`, `/gop-y/${major}/`).replace(/ integrity="[^"]*"/, '');
  if (!managed.includes(`/gop-y/${major}/`) || managed.includes('integrity'))
    throw new Error('the snippet of the zip cannot be made a managed one');
  writeFileSync(join(root, 'managed.html'), managed);
  await visitor.open(`${origin}/managed.html`);
}
