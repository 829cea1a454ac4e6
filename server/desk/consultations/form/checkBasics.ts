import type { Consultation } from '../../../../widget/protocol/consultation';
import { normalise } from '../../../../widget/protocol/text';
import { readDay } from '../../day';
import type { Checked } from '../../form/checked';
import type { Fields } from '../../form/fields';
import type { DeskIssue } from '../../form/issue';
import { textIssue } from '../../form/textIssue';
import { bilingual } from './bilingual';
import { checkDocument } from './checkDocument';
import { checkMoment } from './checkMoment';
import { MOST, maybeTextIssue } from './maybeText';

/** What one says of a consultation before anything is asked. */
export type Basics = Pick<
  Consultation,
  'title' | 'agency' | 'summary' | 'opensAt' | 'closesAt' | 'documents' | 'resultsBy' | 'resultsFrom'
>;

/** What an officer typed as a consultation's facts, or all that is wrong with it. */
export function checkBasics(fields: Fields): Checked<Basics> {
  const typed = (name: string) => fields.get(name) ?? '';
  const opens = checkMoment('opensDay', 'opensTime', fields);
  const closes = checkMoment('closesDay', 'closesTime', fields);
  const document = checkDocument(typed('documentTitle'), typed('documentUrl'));
  const resultsBy = readDay(typed('resultsBy'));
  const isResultsByWrong = typed('resultsBy').trim() !== '' && resultsBy === undefined;
  const issues: readonly DeskIssue[] = [
    ...textIssue('name', typed('name'), MOST.line),
    ...maybeTextIssue('nameEn', typed('nameEn'), MOST.line),
    ...textIssue('agency', typed('agency'), MOST.line),
    ...maybeTextIssue('agencyEn', typed('agencyEn'), MOST.line),
    ...textIssue('about', typed('about'), MOST.summary),
    ...maybeTextIssue('aboutEn', typed('aboutEn'), MOST.summary),
    ...opens.issues,
    ...closes.issues,
    ...orderIssues(opens.time, closes.time),
    ...(isResultsByWrong ? [{ field: 'resultsBy', code: 'not-a-day' } as const] : []),
    ...(resultsBy !== undefined && closes.time && resultsBy < closes.time.slice(0, 10)
      ? [{ field: 'resultsBy', code: 'results-first' } as const]
      : []),
    ...document.issues,
  ];
  if (issues.length > 0) return { kind: 'wrong', issues };
  return {
    kind: 'right',
    it: {
      title: bilingual(typed('name'), typed('nameEn')),
      agency: bilingual(typed('agency'), typed('agencyEn')),
      summary: bilingual(typed('about'), typed('aboutEn'), normalise),
      opensAt: opens.time,
      closesAt: closes.time,
      documents: document.documents,
      ...(resultsBy !== undefined && { resultsBy }),
      resultsFrom: typed('resultsFrom') === 'opening' ? 'opening' : 'closing',
    },
  };
}

function orderIssues(opensAt: string, closesAt: string): readonly DeskIssue[] {
  if (!opensAt || !closesAt || Date.parse(opensAt) < Date.parse(closesAt)) return [];
  return [{ field: 'closesDay', code: 'closes-first' }];
}
