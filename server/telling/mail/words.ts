import type { Intent } from '../../../widget/protocol/question';
import { en } from './words/en';
import { vi } from './words/vi';

/** What a letter to a citizen is about. No word of the question or its answer. */
export interface About {
  readonly intent: Intent;
  /** Name of the portal. */
  readonly portal: string;
  readonly agency: string;
  /** As it is written. */
  readonly receivedOn: string;
  /** As it is written; `null`: nothing is promised. */
  readonly answerBy: string | null;
  /** Where answers are looked up. */
  readonly link: string;
}

interface Written {
  readonly subject: string;
  readonly text: string;
}

/** The words of letters to citizens, in one language. */
export interface LetterWords {
  readonly lang: 'vi' | 'en';
  received(about: About): Written;
  answered(about: About): Written;
  declined(about: About): Written;
}

/** @param lang that the citizen read; another than these two is answered in Vietnamese */
export const letterWords = (lang: string): LetterWords => (/^en\b/.test(lang) ? en : vi);
