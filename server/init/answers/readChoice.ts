import { fold } from '../../../widget/protocol/fold';
import { type Read, refused, taken } from './reader';

/** In both languages whichever is spoken: nobody is asked again for a word that is plain. */
const YES: readonly string[] = ['c', 'co', 'y', 'yes', 'true'];
const NO: readonly string[] = ['k', 'khong', 'n', 'no', 'false'];

export function readChoice(typed: string): Read<boolean> {
  const word = fold(typed);
  if (YES.includes(word)) return taken(true);
  return NO.includes(word) ? taken(false) : refused('no-choice');
}
