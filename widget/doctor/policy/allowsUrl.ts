/** scheme, host, port and path of a host source. */
const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/.*)?$/i;

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portOf = ({ port, protocol }: URL): string => port || (PORTS[protocol] ?? '');
/** What is allowed over http is allowed over https. */
const schemeAllows = (allowed: string, actual: string): boolean =>
  allowed === actual || (allowed === 'http:' && actual === 'https:');

/**
 * Whether a list of sources allows an address, by the rules of Content Security Policy Level 3 (6.7.2). Nonces, hashes
 * and keywords but 'self' allow no address.
 * @param page whose policy it is
 */
export function allowsUrl(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => sourceAllows(source, url, page));
}

function sourceAllows(source: string, url: URL, page: URL): boolean {
  if (source.toLowerCase() === "'self'") return isSelf(url, page);
  if (source === '*') return url.protocol in PORTS || url.protocol === page.protocol;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeAllows(source.toLowerCase(), url.protocol);
  const [, scheme, host, port, path] = HOST_SOURCE.exec(source) ?? [];
  return (
    host !== undefined &&
    schemeAllows(scheme ? `${scheme.toLowerCase()}:` : page.protocol, url.protocol) &&
    hostAllows(host.toLowerCase(), url.hostname) &&
    portAllows(port, url) &&
    pathAllows(path, url.pathname)
  );
}

function isSelf(url: URL, page: URL): boolean {
  if (url.origin === page.origin) return true;
  const standard = portOf(page) === PORTS[page.protocol] && portOf(url) === PORTS[url.protocol];
  return url.hostname === page.hostname && standard && schemeAllows(page.protocol, url.protocol);
}

function hostAllows(allowed: string, actual: string): boolean {
  if (allowed === '*') return true;
  return allowed.startsWith('*.') ? actual.endsWith(allowed.slice(1)) : actual === allowed;
}

function portAllows(allowed: string | undefined, url: URL): boolean {
  const actual = portOf(url);
  if (allowed === undefined) return actual === PORTS[url.protocol];
  return allowed === '*' || allowed === actual || (allowed === '80' && actual === '443');
}

/** A path that ends with `/` stands for all below it. */
function pathAllows(allowed: string | undefined, actual: string): boolean {
  if (allowed === undefined || allowed === '/') return true;
  return allowed.endsWith('/') ? actual.startsWith(allowed) : actual === allowed;
}
