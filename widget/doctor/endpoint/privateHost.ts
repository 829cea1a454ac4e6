const NAMES = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/;
const V4 = /^(10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;
const V6 = /^(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/;
/** IPv4 within IPv6, as addresses of names are given. */
const MAPPED = /^::ffff:(?=\d+\.)/;

/**
 * Whether a host name or an address belongs to a private network or to the machine itself.
 * @param host as `URL` writes it, IPv6 with or without its brackets
 */
export function isPrivateHost(host: string): boolean {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$|\.$/g, '')
    .replace(MAPPED, '');
  return NAMES.test(bare) || (/^[\d.]+$/.test(bare) && V4.test(bare)) || V6.test(bare);
}
