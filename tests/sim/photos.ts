import type { NewPhoto } from '#device/photo';

/** A photo of a few bytes that anybody can read. */
export function photo(text: string): NewPhoto {
  const { buffer } = new TextEncoder().encode(text);
  return { type: 'image/jpeg', bytes: buffer.byteLength, sha256: text, content: buffer };
}

export const textOf = (content: ArrayBuffer): string => new TextDecoder().decode(content);
