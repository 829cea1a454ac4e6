import type { PageSeen } from '../pageSeen';

/** The page as it stands now, after whatever its own scripts did to the tags. */
export function seePage(document: Document): PageSeen {
  return {
    address: new URL(document.URL),
    base: new URL(document.baseURI),
    scripts: Array.from(document.querySelectorAll('script'), ({ attributes, text }) => ({
      attributes: new Map(Array.from(attributes, ({ name, value }) => [name, value])),
      text,
    })),
    links: Array.from(document.querySelectorAll('a[data-gop-y]'), (link) => link.getAttribute('href') ?? ''),
  };
}
