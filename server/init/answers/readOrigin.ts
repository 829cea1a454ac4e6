import { type Read, refused, taken } from './reader';

/** `https://tinh.gov.vn`, as browsers name where a page comes from; a slash at the end is forgiven. */
export function readOrigin(typed: string): Read<string> {
  const text = typed.trim();
  if (text === '') return refused('empty');
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return refused('no-origin');
  const { origin, href } = new URL(text);
  return href === `${origin}/` ? taken(origin) : refused('origin-path');
}

/** One or more, with spaces or commas between. */
export function readOrigins(typed: string): Read<readonly string[]> {
  const each = typed.split(/[\s,]+/).filter(Boolean);
  if (each.length === 0) return refused('empty');
  const origins = new Set<string>();
  for (const one of each) {
    const read = readOrigin(one);
    if (!read.ok) return read;
    origins.add(read.value);
  }
  return taken([...origins]);
}

/** Names by which a browser reaches its own machine, the only one that it trusts without https. */
const LOCAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Where citizens send: over https, but for a machine of one's own. */
export function readCollector(typed: string): Read<string> {
  const read = readOrigin(typed);
  if (!read.ok) return read;
  const { protocol, hostname } = new URL(read.value);
  return protocol === 'https:' || LOCAL.includes(hostname) ? read : refused('insecure');
}
