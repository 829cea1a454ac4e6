import { sha256 } from '../../digest';
import type { DeskQuestion } from '../../store/store';

/** What of a question an officer had before them: its steps, and what was published of it. Stands in every form about it. */
export async function seenOf({ history, publication }: DeskQuestion): Promise<string> {
  const published = publication ? (await sha256(JSON.stringify(publication))).slice(0, 16) : '';
  return `${history.length}.${published}`;
}
