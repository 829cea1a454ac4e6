import { brotliCompressSync, constants } from 'node:zlib';

/** As a server sends it that has compressed its files once, with brotli 11. */
export function compressed(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
