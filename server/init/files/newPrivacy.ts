import type { Privacy } from '../../../widget/protocol/privacy';
import type { Words } from '../../../widget/protocol/text';
import type { Personal } from '../answers/answers';
import type { Law } from '../law/law';

const DAYS_OF_YEAR = 365;

/** The notice on personal data, which is the law's in the agency's name. Its hash is the collector's to make. */
export function newPrivacy(
  { controller, contact, retentionMonths }: Personal,
  { notice }: Law,
): Omit<Privacy, 'hash'> {
  const months = {
    vi: `${retentionMonths} tháng`,
    en: retentionMonths === 1 ? '1 month' : `${retentionMonths} months`,
  };
  const filled = (label: Words) => fill(label, { controller: { vi: controller }, retention: months });
  return {
    controller: { vi: controller },
    contact: { vi: contact },
    retention: { vi: `${months.vi} kể từ khi trả lời`, en: `${months.en} after the answer` },
    // Never longer than was promised, whichever months those are.
    keptFor: { personal: Math.floor((retentionMonths * DAYS_OF_YEAR) / 12), question: null },
    details: notice.details,
    withdrawal: notice.withdrawal,
    fields: ['name', 'phone', 'email'],
    purposes: notice.purposes.map((purpose) => ({ ...purpose, label: filled(purpose.label) })),
    minors: notice.purposes.some(({ needed }) => needed === 'minor') ? { under: notice.minors.under } : null,
  };
}

/** `{controller}` in each language becomes what it is in that language, or in Vietnamese. */
function fill(label: Words, values: Readonly<Record<string, Words>>): Words {
  const inLang = (lang: string, text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => values[name]?.[lang] ?? values[name]?.vi ?? whole);
  return Object.fromEntries(
    Object.entries(label).map(([lang, text]) => [lang, inLang(lang, text)]),
  ) as unknown as Words;
}
