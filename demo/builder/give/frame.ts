import { inHtml } from './escape';
import { labelIn } from './link';

/** The plain page in a frame, for editors that take no script. It has Vietnamese and English. */
export function frameOf(plainPage: string, lang: string): string {
  const english = labelIn(lang) === labelIn('en');
  const address = english ? `${plainPage}${plainPage.includes('?') ? '&' : '?'}lang=en` : plainPage;
  return `<iframe src="${inHtml(address)}" title="${labelIn(lang)}" width="100%" height="700"></iframe>\n`;
}
