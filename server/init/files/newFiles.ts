import type { OfficerEntry } from '../../desk/officers/officerEntry';
import { checkPortal } from '../../portals/checkPortal';
import type { Answers } from '../answers/answers';
import type { Law } from '../law/law';
import type { InitWords } from '../words/words';
import { envFile } from './envFile';
import { lawyerPage } from './lawyerPage';
import { newPortal } from './newPortal';

/** What is written, by path below the folder. */
export interface NewFiles {
  /** Below `portals/ID/`. */
  readonly portal: ReadonlyMap<string, string>;
  readonly officers: string;
  readonly env: string;
}

/** @param officers all that will be in the officers' file */
export function newFiles(
  answers: Answers,
  law: Law,
  officers: readonly OfficerEntry[],
  words: InitWords,
): NewFiles {
  const portal = newPortal(answers, law);
  // What the collector would not start with is a bug here, and must not reach the disk.
  checkPortal(portal, answers.id);
  return {
    portal: new Map([
      ['portal.json', json(portal)],
      ['collector.json', json({ origins: answers.origins, holidays: law.holidays.days })],
      ['lawyer.md', lawyerPage(answers.name, law, words)],
    ]),
    officers: json(officers),
    env: envFile(answers.collector, words),
  };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
