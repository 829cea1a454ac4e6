// The first thing a fresh clone runs: no dependencies, and syntax that an old Node can still parse to be told its age.
//   node scripts/run.mjs SCRIPT... [-- ARGUMENTS FOR THE LAST SCRIPT]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.gop-y-lock');

function isOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

function npm(args) {
  // npm names its own script to what it runs; without it (a plain `node scripts/run.mjs`) the one on PATH serves.
  const own = process.env.npm_execpath;
  const child = own
    ? spawn(process.execPath, [own].concat(args), { cwd: root, stdio: 'inherit' })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else process.exit(code || 1);
    });
  });
}

async function main(args) {
  const cut = args.indexOf('--');
  const scripts = cut < 0 ? args : args.slice(0, cut);
  const rest = cut < 0 ? [] : args.slice(cut);
  if (!isInstalled()) {
    await npm(['ci', '--no-audit', '--no-fund']);
    writeFileSync(stamp, lockHash());
  }
  for (let i = 0; i < scripts.length; i += 1) {
    const isLast = i === scripts.length - 1;
    await npm(['run', scripts[i]].concat(isLast ? rest : []));
  }
}

if (isOldNode(process.versions.node)) {
  console.error(`gop-y needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

// Ctrl-C reaches the child too; wait for it to end, so that the prompt comes back after its last word.
process.on('SIGINT', () => {});

main(process.argv.slice(2)).catch((error) => {
  console.error(String(error.message));
  process.exit(1);
});
