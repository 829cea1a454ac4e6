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
  kept: Pick<Kept, 'followed' | 'left'>,
): Promise<boolean> {
  if (!accepts(portal, 'lookup')) return false;
  const { left } = kept;
  const receipts = await post.outbox.receipts().catch(() => []);
  if (receipts.length === 0) return false;
  const asked = await post.follow.lookup(receipts.map(({ code }) => code));
  // What is somebody else's is not for the next person.
  if (asked.kind !== 'found' || left !== kept.left) return false;
  kept.followed = new Map([...kept.followed, ...asked.value.map((one) => [one.code, one] as const)]);
  return true;
}
