export const NONCE = 'bench';

/**
 * The strictest policy that a portal may have. Any name of a Trusted Types policy is let through, so that what breaks
 * does so for what it does and not for a name that it could have been given.
 */
export const STRICT =
  `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; connect-src 'self'; ` +
  `img-src 'self' data:; require-trusted-types-for 'script'; trusted-types * 'allow-duplicates'`;
