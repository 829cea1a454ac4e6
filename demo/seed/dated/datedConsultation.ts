import type { Consultation } from '#protocol/consultation';
import type { DraftText } from '#protocol/draftText';
import { vietnamDay } from '../../../server/vietnamDay';
import { CALENDAR } from './calendar';
import { daysBetween, laterDay, mondayOf, onDay } from './day';

/**
 * A consultation as the calendar has it in the week of `now`; one that is not in the calendar stays as it is.
 * Versions of its text move with the opening, the day of the results with the closing. The names of versions stay: a ballot
 * is sent with them.
 * @param now ms since 1970
 */
export function datedConsultation(consultation: Consultation, now: number): Consultation {
  const span = CALENDAR[consultation.id];
  if (!span) return consultation;
  const monday = mondayOf(vietnamDay(now));
  const opening = laterDay(monday, span.opens);
  const closing = laterDay(monday, span.closes);
  const { opensAt, closesAt, text, resultsBy } = consultation;
  return {
    ...consultation,
    opensAt: onDay(opensAt, opening),
    closesAt: onDay(closesAt, closing),
    ...(text && { text: movedText(text, daysBetween(dayOf(opensAt), opening)) }),
    ...(resultsBy && { resultsBy: laterDay(resultsBy, daysBetween(dayOf(closesAt), closing)) }),
  };
}

const dayOf = (time: string) => time.slice(0, '2026-11-20'.length);

const movedText = (text: DraftText, days: number): DraftText => ({
  ...text,
  versions: text.versions.map((version) => ({
    ...version,
    at: onDay(version.at, laterDay(dayOf(version.at), days)),
  })),
});
