import type { Post } from '#outbox/entry';
import { accepts, type Portal } from '#protocol/portal';
import type { Kept } from '../kept';

/**
 * Asks what became of this device's questions, all at once, and keeps what is said. Called when the panel is opened,
 * never when a page is.
 */
export async function checkFollowed(
  post: Post,
  portal: Pick<Portal, 'accepts'>,
  kept: Pick<Kept, 'followed'>,
): Promise<boolean> {
  if (!accepts(portal, 'lookup')) return false;
  const before = kept.followed;
  const receipts = await post.outbox.receipts().catch(() => []);
  // Of what is gone nothing more is to be known, and the endpoint counts codes that are none.
  const isOver = (code: string) => /^(unknown|withdrawn)$/.test(before.get(code)?.status ?? '');
  const codes = receipts.map(({ code }) => code).filter((code) => !isOver(code));
  if (codes.length === 0) return false;
  const asked = await post.follow.lookup(codes);
  // Somebody else may be here by now, or everything was removed.
  if (asked.kind !== 'found' || before !== kept.followed) return false;
  kept.followed = new Map([...kept.followed, ...asked.value.map((one) => [one.code, one] as const)]);
  return true;
}
