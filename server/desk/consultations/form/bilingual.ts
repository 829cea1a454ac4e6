import type { Words } from '../../../../widget/protocol/text';
import { inOneLine } from '../../form/textIssue';

/** Vietnamese, and English where it was given. @param form what is made of what was typed */
export function bilingual(vi: string, en: string, form: (typed: string) => string = inOneLine): Words {
  const english = form(en);
  return english ? { vi: form(vi), en: english } : { vi: form(vi) };
}
