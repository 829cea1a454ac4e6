import { doctor as en } from '#messages/en/doctor';
import { launcher as launcherEn } from '#messages/en/launcher';
import { doctor as vi } from '#messages/vi/doctor';
import { launcher as launcherVi } from '#messages/vi/launcher';
import type { Finding } from './finding';
import { examine, type Started } from './inside/examine';
import { sayFinding, saySummary } from './say';

const MESSAGES = { vi, en };
const LABELS = { vi: launcherVi.label, en: launcherEn.label };

/**
 * What the page gets from gop-y-doctor.js: examines the page and prints what was found in the widget's language, one
 * message for each finding. Resolves to the findings.
 */
async function doctor(page: Window & typeof globalThis, started: Started): Promise<readonly Finding[]> {
  const messages = MESSAGES[started.lang];
  const findings = await examine(page, started, LABELS[started.lang]);
  const lines = [saySummary(findings, messages), ...findings.map((one) => sayFinding(one, messages))];
  for (const line of lines) page.console.info(`[gop-y] ${line}`);
  return findings;
}

export type Doctor = typeof doctor;
export default doctor;
