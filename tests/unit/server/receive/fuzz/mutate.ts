import { below, oneOf, type Random } from '../../../../chaos/random';
import { randomBytes } from './randomBytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** Numbers at which lengths and counts go wrong. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xd8, 0xd9, 0xda, 0xfe, 0xff] as const;

type Way = (bytes: Bytes, random: Random) => Bytes;

const WAYS: readonly [Way, ...Way[]] = [
  function oneByte(bytes, random) {
    bytes[below(bytes.length, random)] = below(256, random);
    return bytes;
  },
  function oneEdge(bytes, random) {
    bytes[below(bytes.length, random)] = oneOf(EDGES, random);
    return bytes;
  },
  function fourEdges(bytes, random) {
    const at = below(bytes.length, random);
    bytes.fill(oneOf(EDGES, random), at, at + 4);
    return bytes;
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, below(bytes.length, random));
  },
  function partTwice(bytes, random) {
    const at = below(bytes.length, random);
    const part = bytes.slice(at, at + 1 + below(64, random));
    return Uint8Array.from([...bytes.slice(0, at), ...part, ...bytes.slice(at)]);
  },
  function partGone(bytes, random) {
    const at = below(bytes.length, random);
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + below(16, random))]);
  },
  function noiseWithin(bytes, random) {
    const at = below(bytes.length, random);
    return Uint8Array.from([...bytes.slice(0, at), ...randomBytes(8, random), ...bytes.slice(at)]);
  },
];

/** The same with one to four things wrong. */
export function mutated(valid: Uint8Array, random: Random): Bytes {
  let bytes = valid.slice();
  for (let times = 1 + below(4, random); times > 0 && bytes.length > 0; times--)
    bytes = oneOf(WAYS, random)(bytes, random);
  return bytes;
}
