import type { DoctorMessages, Said } from '#messages/vi/doctor';
import type { Finding } from './finding';

const MARKS = { wrong: '✗', note: '!', good: '✓' };

/** A finding as whoever runs the portal reads it: what, what to do, and what to copy, a line each. */
export function sayFinding(finding: Finding, messages: DoctorMessages): string {
  // Each entry takes the facts of its own code, which is how it was looked up.
  const words = messages.findings[finding.code] as (facts: Finding) => Said;
  const { says, advice } = words(finding);
  const paste = 'paste' in finding ? `${messages.paste}\n${finding.paste}` : '';
  const text = [`${MARKS[finding.level]} ${says}`, advice, paste].filter(Boolean).join('\n  ');
  // Facts hold what a stranger's page says; a terminal would obey its control characters.
  return text.replace(/[^\P{Cc}\n]/gu, '');
}

/** How many are wrong, in words. */
export function saySummary(findings: readonly Finding[], messages: DoctorMessages): string {
  return messages.summary(findings.filter(({ level }) => level === 'wrong').length);
}
