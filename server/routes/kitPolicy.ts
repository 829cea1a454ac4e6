const SHUT = ["default-src 'none'", 'img-src data:', "base-uri 'none'", "form-action 'none'"];

/** An endpoint may be anywhere; without encryption only on the machine itself. */
const ENDPOINTS = 'https: http://localhost:* http://127.0.0.1:*';

const BUILDER = [
  ...SHUT,
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${ENDPOINTS}`,
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * An address of the preview may come from a stranger and make it show any endpoint: wherever it is opened, it has no origin of
 * its own, so that it finds nothing that a citizen keeps for this host. Then `'self'` is nobody for WebKit; so the host is
 * named.
 */
const preview = (origin: string): string =>
  [
    ...SHUT,
    `script-src ${origin}`,
    `style-src ${origin}`,
    `connect-src ${origin} ${ENDPOINTS}`,
    'sandbox allow-scripts allow-forms',
    "frame-ancestors 'self'",
  ].join('; ');

/**
 * What a page of the kit may do.
 * @param origin the collector's own
 */
export const kitPolicy = (page: 'index.html' | 'preview.html', origin: string): string =>
  page === 'index.html' ? BUILDER : preview(origin);
