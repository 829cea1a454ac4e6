import type { Flagging } from '../store/flagging';
import type { Flag } from './flag';
import type { Sketch } from './sketch';

/** ms for which a text is known again. */
export const KNOWN_FOR = 86_400_000;
const MANY_LINKS = 3;

interface Told {
  readonly portal: string;
  readonly text: string;
  readonly sketch: Sketch;
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
}

/** What a question's own words say. */
export async function flagsOf(
  store: Flagging,
  { portal, text, sketch, receivedAt }: Told,
): Promise<readonly Flag[]> {
  const since = new Date(Date.parse(receivedAt) - KNOWN_FOR).toISOString();
  const flags: Flag[] = [];
  if (sketch.length > 0 && (await store.isAlike(portal, sketch, since))) flags.push('alike');
  if (linksIn(text) >= MANY_LINKS) flags.push('many-links');
  return flags;
}

/** Addresses of the web, with or without what stands before `www`. */
const linksIn = (text: string): number => text.match(/https?:\/\/|(?<![/\w.])www\./gi)?.length ?? 0;
