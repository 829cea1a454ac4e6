import { isSlug } from '../../widget/protocol/ids';
import { hex, type Mac } from '../digest';

/** What a preview shows: one revision of one consultation. */
export interface Previewed {
  readonly portal: string;
  readonly id: string;
  readonly revision: number;
}

/** The names that a token has in it; that it is genuine must be seen by making it anew. */
interface Named {
  readonly portal: string;
  readonly id: string;
}

/**
 * Whoever has it may read this revision, as the widget comes without a cookie. The next time the consultation is saved it
 * opens nothing any more.
 */
export async function previewToken(mac: Mac, { portal, id, revision }: Previewed): Promise<string> {
  const signed = hex(await mac('consultation-preview', portal, id, String(revision)));
  return [portal, id, signed].join('~');
}

/** `undefined`: it is no token. */
export function namedIn(token: string): Named | undefined {
  const [portal, id] = token.split('~');
  return isSlug(portal) && isSlug(id) ? { portal, id } : undefined;
}
