/** `length` random bytes as hexadecimal digits; `getRandomValues` is there on plain http too, `randomUUID` is not. */
export function randomHex(length: number, crypto: Pick<Crypto, 'getRandomValues'>): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(length))];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID, version 4. */
export function randomUuid(crypto: Pick<Crypto, 'getRandomValues'>): string {
  const hex = randomHex(16, crypto);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
