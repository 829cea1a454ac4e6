import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** @param {Uint8Array} bytes */
function brotliBytes(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/**
 * What a file weighs and is known by: `sha256` as `sha256sum -c` reads it, `sha384` as an `integrity` attribute has it.
 * @param {string} folder
 * @param {string} name
 */
export function digestOf(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return {
    name,
    raw: bytes.length,
    brotli: brotliBytes(bytes),
    sha256: hash('sha256', bytes, 'hex'),
    sha384: `sha384-${hash('sha384', bytes, 'base64')}`,
  };
}

/** @param {ReturnType<typeof digestOf>[]} digests */
export const sumsFile = (digests) => digests.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');

/** @param {ReturnType<typeof digestOf>[]} digests */
export const digestTable = (digests) =>
  digests
    .map(
      ({ name, raw, brotli, sha256, sha384 }) =>
        `${name}\n  ${String(raw).padStart(8)} bytes, ${String(brotli).padStart(7)} by brotli\n  sha256 ${sha256}\n  ${sha384}`,
    )
    .join('\n');
