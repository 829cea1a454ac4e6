import { doctor as en } from '#messages/en/doctor';
import { doctorCommand as commandEn } from '#messages/en/doctorCommand';
import { launcher as launcherEn } from '#messages/en/launcher';
import { doctor as vi } from '#messages/vi/doctor';
import { doctorCommand as commandVi } from '#messages/vi/doctorCommand';
import { launcher as launcherVi } from '#messages/vi/launcher';
import { sayFinding, saySummary } from '../say';
import { findSnippets } from '../tag/findSnippets';
import type { Edges } from './edges';
import { examine } from './examine';
import { openPage } from './openPage';
import { readArguments } from './readArguments';
import type { HtmlPage } from './readHtml';

const WORDS = {
  vi: { doctor: vi, command: commandVi, label: launcherVi.label },
  en: { doctor: en, command: commandEn, label: launcherEn.label },
};

/** What the command prints and ends with: 0 nothing is wrong (or only its use was asked for), 1 something is wrong, 2 it could not look. */
export interface Ran {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/** The command, from its arguments to what it says. */
export async function run(args: readonly string[], edges: Edges): Promise<Ran> {
  const asked = readArguments(args);
  if (asked.kind === 'help') return { code: 0, text: WORDS[asked.lang ?? 'vi'].command.usage };
  if (asked.kind === 'usage') {
    const { command } = WORDS[asked.lang ?? 'vi'];
    return { code: 2, text: `${command.slip(asked.slip)}${command.usage}` };
  }
  const opened = await openPage(edges.fetch, asked.url);
  if (opened.kind === 'unseen') {
    const { command } = WORDS[asked.lang ?? 'vi'];
    return { code: 2, text: command.unseen(asked.url.href, opened.unseen) };
  }
  const { page, policies } = opened;
  const { doctor, command, label } = WORDS[asked.lang ?? langOf(page)];
  const findings = await examine(edges, page, policies, label);
  const blocks = findings.map((finding) => sayFinding(finding, doctor));
  const head = `${command.page(page.seen.address.href)}\n${saySummary(findings, doctor)}`;
  return {
    code: findings.some(({ level }) => level === 'wrong') ? 1 : 0,
    text: [head, ...blocks].join('\n\n'),
  };
}

/** The widget's language, as its loader decides it. */
function langOf({ seen, lang }: HtmlPage): 'vi' | 'en' {
  const named = findSnippets(seen)[0]?.attributes.get('data-lang');
  return named === 'en' || (named !== 'vi' && /^en/i.test(lang)) ? 'en' : 'vi';
}
