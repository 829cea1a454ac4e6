import { below, type Random } from '../../../../chaos/random';

export const randomBytes = (length: number, random: Random): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, () => below(256, random));
