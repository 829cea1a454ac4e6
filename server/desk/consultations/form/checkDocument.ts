import type { Consultation } from '../../../../widget/protocol/consultation';
import type { DeskIssue } from '../../form/issue';
import { inOneLine, textIssue } from '../../form/textIssue';
import { MOST } from './maybeText';

interface CheckedDocument {
  readonly documents: Consultation['documents'];
  readonly issues: readonly DeskIssue[];
}

/** A document's name and address: both, or neither. */
export function checkDocument(title: string, address: string): CheckedDocument {
  const url = address.trim();
  if (title.trim() === '' && url === '') return { documents: [], issues: [] };
  const issues = [
    ...textIssue('documentTitle', title, MOST.line),
    ...textIssue('documentUrl', url, MOST.url),
    ...(url !== '' && !isHttps(url) ? [{ field: 'documentUrl', code: 'not-https' } as const] : []),
  ];
  return { documents: [{ title: { vi: inOneLine(title) }, url }], issues };
}

const isHttps = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';
