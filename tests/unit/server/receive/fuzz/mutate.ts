import type { Random } from './random';

type Bytes = Uint8Array<ArrayBuffer>;

/** Numbers at which lengths and counts go wrong. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xd8, 0xd9, 0xda, 0xfe, 0xff];

const WAYS: readonly ((bytes: Bytes, random: Random) => Bytes)[] = [
  function oneByte(bytes, random) {
    bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  function oneEdge(bytes, random) {
    bytes[random.below(bytes.length)] = EDGES[random.below(EDGES.length)] ?? 0;
    return bytes;
  },
  function fourEdges(bytes, random) {
    const at = random.below(bytes.length);
    bytes.fill(EDGES[random.below(EDGES.length)] ?? 0, at, at + 4);
    return bytes;
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, random.below(bytes.length));
  },
  function partTwice(bytes, random) {
    const at = random.below(bytes.length);
    const part = bytes.slice(at, at + 1 + random.below(64));
    return Uint8Array.from([...bytes.slice(0, at), ...part, ...bytes.slice(at)]);
  },
  function partGone(bytes, random) {
    const at = random.below(bytes.length);
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + random.below(16))]);
  },
  function noiseWithin(bytes, random) {
    const at = random.below(bytes.length);
    return Uint8Array.from([...bytes.slice(0, at), ...random.bytes(8), ...bytes.slice(at)]);
  },
];

/** The same with one to four things wrong. */
export function mutated(valid: Uint8Array, random: Random): Bytes {
  let bytes = valid.slice();
  for (let times = 1 + random.below(4); times > 0 && bytes.length > 0; times--)
    bytes = (WAYS[random.below(WAYS.length)] ?? WAYS[0])?.(bytes, random) ?? bytes;
  return bytes;
}
