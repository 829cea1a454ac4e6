import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashPassword } from '../../e2e/processes';
import { PORTAL } from '../placeholders';

/** What a fresh clone does not have, or would only slow the copying. */
const LEFT_OUT = new Set(['.git', '.data', 'node_modules', 'test-results']);

/** What the copy has of its own in `node_modules`. */
const OWN = new Set(['.bin', '.gop-y-lock', 'gop-y-collector']);

/** A copy of the repository, built as it is and with its packages, in which commands may do what they like. */
export function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'gop-y-docs-'));
  for (const name of readdirSync('.').filter((one) => !LEFT_OUT.has(one)))
    cpSync(name, join(copy, name), {
      recursive: true,
      filter: (path) => !path.split('/').includes('node_modules'),
    });
  linkPackages(copy);
  return copy;
}

/** Links, not a link to the folder: nothing that a command installs or removes reaches the packages themselves. */
function linkPackages(copy: string): void {
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules').filter((one) => !/^\.(vite|cache)/.test(one)))
    if (!OWN.has(name)) symlinkSync(resolve('node_modules', name), join(packages, name));
  linkCommands(join(packages, '.bin'));
  symlinkSync('../server', join(packages, 'gop-y-collector'));
  // What says that the packages are those of the lock file; without it the first command would install them.
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  writeFileSync(join(packages, '.gop-y-lock'), lock);
}

/** The collector's too: npm links no command whose file is not there, and in a fresh clone it comes with the first build. */
function linkCommands(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync('node_modules/.bin').filter((one) => !OWN.has(one)))
    symlinkSync(resolve('node_modules/.bin', name), join(folder, name));
  symlinkSync('../gop-y-collector/dist/collector.js', join(folder, 'gop-y-collector'));
}

/** What an operator has settled before the commands that a document tells: portals, a widget, an officer. */
export function writeSettings(copy: string): void {
  const officer = {
    id: 'lan',
    name: 'Trần Thị Lan',
    portal: PORTAL,
    password: hashPassword('mat-khau-cua-lan'),
  };
  writeFileSync(join(copy, 'officers.json'), JSON.stringify([officer]));
  const settings = 'GOPY_PORTALS=demo/portals\nGOPY_WIDGET=dist\nGOPY_OFFICERS=officers.json\n';
  writeFileSync(join(copy, 'gop-y.env'), settings);
}
