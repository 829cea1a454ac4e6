import type { IssueCode } from './issue';

const LOCAL = ['localhost', '127.0.0.1'];
/** How the addresses of pages and files end. */
const PAGE = /\.(html?|aspx?|php\/?|jsp|json|js)$/i;

/**
 * What is wrong with the address of an endpoint, or of a folder of files; `null`: nothing.
 * @param text without blanks around it, not empty
 */
export function judgeAddress(text: string): IssueCode | null {
  const url = /^https?:\/\/[^/]/i.test(text) && !/\s/.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === '' || /^https?:\/\/[^/]*\[/i.test(text)) return 'address';
  if (/[?#]/.test(text) || url.username !== '' || url.password !== '') return 'extras';
  if (url.protocol === 'http:' && !LOCAL.includes(url.hostname)) return 'http';
  return PAGE.test(url.pathname) ? 'page' : null;
}

/** The same of a page that a link leads to, whose address may be any that people open. */
export function judgePageAddress(text: string): IssueCode | null {
  const isAddress = /^https?:\/\/[^/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
  return isAddress ? null : 'address';
}
