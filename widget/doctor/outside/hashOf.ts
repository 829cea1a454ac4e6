import { createHash } from 'node:crypto';

/** As `integrity` writes it: `sha384-…`. */
export const hashOf = (algorithm: string, bytes: Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
