// What the built files weigh as they travel (brotli 11), beside the bounds they must keep.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { judgeSizes } from './size-bounds.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

function brotli(content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}

function measure(name) {
  const content = readFileSync(join(dist, name));
  const sha384 = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { bytes: content.length, sha384, brotli: brotli(content) };
}

const list = join(dist, 'integrity.json');
if (!existsSync(list)) {
  console.error('dist/integrity.json is missing: run npm run build first.');
  process.exit(1);
}

const { files } = JSON.parse(readFileSync(list, 'utf8'));
const there = files.filter(({ name }) => existsSync(join(dist, name)));
const onDisk = new Map(there.map(({ name }) => [name, measure(name)]));
const { sums, problems } = judgeSizes(files, onDisk);

for (const [name, { brotli: size }] of onDisk) console.log(`${String(size).padStart(7)}  ${name}`);
console.log('');
for (const { what, bytes, bound, goal } of sums) {
  const aim = bytes > goal ? `  (goal ${goal}: ${bytes - goal} to save)` : '';
  console.log(`${String(bytes).padStart(7)}  of ${bound}  ${what}${aim}`);
}
for (const problem of problems) console.error(`size: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
