import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { WidgetFile } from './widgetFile';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

const compress = promisify(brotliCompress);

/**
 * A built file with all that is sent with it; compressed once, as well as can be, when somebody first asks for that: all of them
 * together take longer than all else at a start.
 */
export function prepare(name: string, bytes: Buffer): WidgetFile {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  let compressed: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return {
    type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
    sha384: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    plain: Uint8Array.from(bytes),
    brotli() {
      compressed ??= compress(bytes, { params }).then((made) => Uint8Array.from(made));
      return compressed;
    },
  };
}
