import type { PageFinding } from './pageFinding';
import type { PageSeen } from './pageSeen';

const OWN_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * What stands around the tag.
 * @param endpoint the widget's; `null`: it has none
 * @param label words of the link to paste
 */
export function judgePage(
  { address, links }: PageSeen,
  endpoint: URL | null,
  label: string,
): readonly PageFinding[] {
  const found: PageFinding[] = [];
  if (address.protocol === 'http:' && !OWN_MACHINE.test(address.hostname)) {
    found.push({ code: 'page-http', level: 'note' });
  }
  if (!links.some(leadsOn)) {
    const paste = `<a href="${plainPage(endpoint)}" data-gop-y>${label}</a>`;
    found.push({ code: 'link-missing', level: 'note', paste });
  }
  return found;
}

/** Whether a link leads to another page when no script runs. */
export const leadsOn = (href: string): boolean => !/^\s*(#|javascript:|$)/i.test(href);

/** Where a collector has the plain page that belongs to its endpoint; else what the snippet leaves to be filled in. */
function plainPage(endpoint: URL | null): string {
  const portal = endpoint && /^\/v1\/([\w-]+)\/?$/.exec(endpoint.pathname)?.[1];
  return portal ? `${endpoint.origin}/${portal}` : 'https://HOST/PORTAL';
}
