import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../startError';
import { prepare } from './prepare';
import type { ServedFile, WidgetFile, WidgetFiles } from './widgetFile';

/** What the collector reads of the build's integrity.json. `sha384` as in an `integrity` attribute. */
interface Integrity {
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly sha384: string }[];
}

/**
 * Reads a built widget into memory.
 * @param formers folders of earlier builds: a page that was pinned to one gets the very files that its tag's hash is of
 * @throws StartError when there is none, when two are of one version, or when a file is not the one that its
 *   integrity.json describes
 */
export async function loadWidget(folder: string, formers: readonly string[] = []): Promise<WidgetFiles> {
  const { version, files } = await readBuild(folder, 'GOPY_WIDGET');
  const served = new Map<string, ServedFile>();
  const pin = (of: Build) => {
    for (const [name, file] of of.files) served.set(`${of.version}/${name}`, { ...file, cache: 'immutable' });
  };
  pin({ version, files });
  const major = version.split('.')[0];
  for (const [name, file] of files) served.set(`${major}/${name}`, { ...file, cache: 'managed' });
  for (const former of formers) {
    const build = await readBuild(former, 'GOPY_WIDGET_FORMER');
    if (served.has(`${build.version}/integrity.json`)) {
      throw new StartError(
        `${former} has version ${build.version} once more: take it out of GOPY_WIDGET_FORMER`,
      );
    }
    pin(build);
  }
  return served;
}

interface Build {
  readonly version: string;
  readonly files: readonly (readonly [name: string, file: WidgetFile])[];
}

async function readBuild(folder: string, variable: string): Promise<Build> {
  const text = await readFile(join(folder, 'integrity.json')).catch(() => {
    throw new StartError(
      `no integrity.json in ${folder}: build the widget, or set ${variable} to its folder`,
    );
  });
  const { version, files } = readIntegrity(text.toString(), folder);
  const loaded: (readonly [name: string, file: WidgetFile])[] = [
    ['integrity.json', prepare('integrity.json', text)],
  ];
  for (const { name, sha384 } of files) loaded.push([name, await loadFile(folder, name, sha384)]);
  return { version, files: loaded };
}

function readIntegrity(text: string, folder: string): Integrity {
  try {
    const { version, files } = JSON.parse(text) as Partial<Integrity>;
    const named = files?.every(({ name, sha384 }) => /^[\w.-]+$/.test(name) && typeof sha384 === 'string');
    if (typeof version === 'string' && files && named) return { version, files };
  } catch {
    // Said below, in the same words as for any other form that is not integrity.json's.
  }
  throw new StartError(`integrity.json in ${folder} is damaged: build the widget again`);
}

async function loadFile(folder: string, name: string, sha384: string): Promise<WidgetFile> {
  const bytes = await readFile(join(folder, name)).catch(() => {
    throw new StartError(`${name} is missing in ${folder}: build the widget again`);
  });
  const file = prepare(name, bytes);
  if (file.sha384 !== sha384) {
    throw new StartError(
      `${name} in ${folder} is not the file that integrity.json describes: build the widget again`,
    );
  }
  return file;
}
