import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepare } from './prepare';
import type { KitFiles, WidgetFile } from './widgetFile';

/** All that the build makes of demo/builder. */
const NAMES = ['index.html', 'builder.js', 'builder.css', 'preview.html', 'preview.js', 'preview.css'];

/** Reads the pages for webmasters that stand beside a built widget. Where one of their files is missing there are none. */
export async function loadKit(folder: string): Promise<KitFiles> {
  const read = async (name: string): Promise<readonly [string, WidgetFile]> => [
    name,
    prepare(name, await readFile(join(folder, 'kit', name))),
  ];
  return new Map(await Promise.all(NAMES.map(read)).catch(() => []));
}
