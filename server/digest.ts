const utf8 = new TextEncoder();

/**
 * Node's own digests are there at once. WebCrypto hands each to another thread, and a collector under load waits far longer
 * for that than for the digest. `undefined` in a browser, where the demo runs this code too.
 */
const node = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 of bytes, or of a text's UTF-8 bytes, 64 hexadecimal digits. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  if (node) return node.createHash('sha256').update(data).digest('hex');
  const bytes = typeof data === 'string' ? utf8.encode(data) : data;
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** HMAC-SHA-256 under one key. The parts are joined so that no two lists of parts give the same message. */
export type Mac = (...parts: readonly string[]) => Promise<Uint8Array>;

/** @param key 32 random bytes */
export function createMac(key: Uint8Array<ArrayBuffer>): Mac {
  const message = (parts: readonly string[]) => JSON.stringify(parts);
  if (node) return async (...parts) => node.createHmac('sha256', key).update(message(parts)).digest();
  const imported = crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (...parts) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await imported, utf8.encode(message(parts))));
}

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
