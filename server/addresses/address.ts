/** Of IPv4 its 4 bytes, of IPv6 its 16. */
export type Address = readonly number[];

/**
 * Reads an address as sockets and proxies write it: `192.0.2.7`, `2001:db8::1`, with a port behind it as some proxies do.
 * IPv4 that is written as IPv6 (`::ffff:192.0.2.7`) is IPv4. `undefined`: it is none.
 */
export function readAddress(text: string): Address | undefined {
  const bare = text.trim().replace(/^\[(.*)\](:\d+)?$/, '$1');
  const v4 = bytesOf4(bare.replace(/^([\d.]+):\d+$/, '$1'));
  const address = v4 ?? bytesOf6(bare);
  return address && isMapped(address) ? address.slice(12) : address;
}

function bytesOf4(text: string): Address | undefined {
  const parts = text.split('.');
  const bytes = parts.map(Number);
  const isRight = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part));
  return isRight && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function bytesOf6(text: string): Address | undefined {
  // Which of the machine's own networks it came by is no part of it.
  const [head = '', tail, ...more] = text.replace(/%.*$/, '').split('::');
  if (more.length > 0) return undefined;
  const before = groupsOf(head, tail === undefined);
  const behind = groupsOf(tail ?? '', true);
  if (!before || !behind) return undefined;
  const missing = 16 - before.length - behind.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...Array<number>(missing).fill(0), ...behind];
}

/** Groups of four hexadecimal digits; at the end of an address the last two may be written as IPv4. */
function groupsOf(text: string, isEnd: boolean): Address | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes = groups.map((group, n) => {
    if (/^[0-9a-f]{1,4}$/i.test(group))
      return [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255];
    return isEnd && n === groups.length - 1 ? bytesOf4(group) : undefined;
  });
  return bytes.every((two) => two !== undefined) ? bytes.flat() : undefined;
}

const isMapped = (address: Address) =>
  address.length === 16 && address.slice(0, 12).every((byte, n) => byte === (n < 10 ? 0 : 255));
