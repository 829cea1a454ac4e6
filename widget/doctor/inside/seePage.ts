import type { PageSeen } from '../pageSeen';

/**
 * The page as it stands now, after whatever its own scripts did to the tags. Nothing is asked of `document` that an
 * element of the page could have taken the name of, and nothing of `Array`, whose `from` some libraries make their own.
 */
export function seePage({ document, location }: Window): PageSeen {
  return {
    address: new URL(location.href),
    base: new URL(document.documentElement.baseURI),
    scripts: [...document.querySelectorAll('script')].map(({ attributes, textContent }) => ({
      attributes: new Map([...attributes].map(({ name, value }) => [name, value])),
      text: textContent ?? '',
    })),
    links: [...document.querySelectorAll('a[data-gop-y]')].map((link) => link.getAttribute('href') ?? ''),
  };
}
