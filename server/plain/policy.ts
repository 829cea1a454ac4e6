import type { HostedPortal } from '../hostedPortal';

const FLOOR = ["default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'"];
const WIDGET = [
  "script-src 'self'",
  "connect-src 'self'",
  'trusted-types gop-y',
  "require-trusted-types-for 'script'",
];

/**
 * What a plain page may do, and who may frame it.
 * @param origins the portal's pages: where a CMS strips scripts, an iframe may be all that it takes
 */
export function policyOf(origins: HostedPortal['origins'], hasWidget: boolean): string {
  const ancestors = origins === 'any' ? '*' : ["'self'", ...origins].join(' ');
  return [...FLOOR, ...(hasWidget ? WIDGET : []), `frame-ancestors ${ancestors}`].join('; ');
}
