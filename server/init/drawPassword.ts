import { randomInt } from 'node:crypto';
import { CODE_ALPHABET } from '../../widget/protocol/code';

const GROUPS = 4;
const PER_GROUP = 4;

/** A password to be written down or read out: `7KPT-…`, some 70 bits, of symbols that no Vietnamese keyboard rewrites. */
export function drawPassword(): string {
  const symbol = () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length));
  const group = () => Array.from({ length: PER_GROUP }, symbol).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
