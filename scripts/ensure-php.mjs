// Finds a PHP for the tests of the plain endpoint, and installs one where it may.
//   node scripts/ensure-php.mjs     prints its path
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installWithApt } from './apt.mjs';

/** The endpoint is written for this and later ones. */
const OLDEST = 70_400;

function works(file) {
  const { status, stdout } = spawnSync(file, ['-r', 'echo PHP_VERSION_ID;'], { encoding: 'utf8' });
  return status === 0 && Number(stdout) >= OLDEST;
}

/**
 * A PHP that runs on the command line, 7.4 or later.
 * @returns {string} its path, or the name under which the shell finds it
 */
export function findPhp() {
  const named = process.env.GOPY_PHP;
  if (named) {
    if (works(named)) return named;
    throw new Error(`GOPY_PHP=${named} is no PHP of 7.4 or later. Set it to one, or unset it.`);
  }
  if (works('php')) return 'php';
  installWithApt('PHP', ['php-cli']);
  if (works('php')) return 'php';
  throw new Error(
    'No PHP for the tests. Install php-cli (7.4 or later; on Debian: apt-get install php-cli), or set GOPY_PHP=/path/to/php.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findPhp());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
