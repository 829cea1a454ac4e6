const utf8 = new TextEncoder();

/** SHA-256 of bytes, or of a text's UTF-8 bytes, 64 hexadecimal digits. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? utf8.encode(data) : data;
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** HMAC-SHA-256 under one key. The parts are joined so that no two lists of parts give the same message. */
export type Mac = (...parts: readonly string[]) => Promise<Uint8Array>;

/** @param key 32 random bytes */
export function createMac(key: Uint8Array<ArrayBuffer>): Mac {
  const imported = crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (...parts) =>
    new Uint8Array(await crypto.subtle.sign('HMAC', await imported, utf8.encode(JSON.stringify(parts))));
}

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
