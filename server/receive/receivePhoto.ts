import type { SubmissionId } from '../../widget/protocol/ids';
import { LIMITS } from '../../widget/protocol/limits';
import type { Photo, PhotoReceipt } from '../../widget/protocol/photo';
import { sha256 } from '../digest';
import { beginsAs } from './photoFormat';
import { type Received, type Receiver, refused } from './received';
import { withoutMetadata } from './withoutMetadata';

/** Where a photo belongs: the `n`-th, counting from 1, of the question with this id. */
export interface PhotoPlace {
  readonly portal: string;
  readonly id: SubmissionId;
  readonly n: number;
}

/**
 * Takes one photo that its question names. What the portal accepts is not asked again: it took the question.
 * Since only the bytes that the question names are ever taken, a repetition is known by its place alone. They are compared
 * as they were sent, and stored without what a camera wrote about itself and its place.
 */
export async function receivePhoto(
  { store, now }: Pick<Receiver, 'store' | 'now'>,
  { portal, id, n }: PhotoPlace,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Received<PhotoReceipt>> {
  if (bytes.length > LIMITS.photoBytes) return refused({ code: 'too-large' });
  const held = await store.find(portal, id);
  if (!held) return refused({ code: 'question-unknown' });
  if (held.kind === 'withdrawn') return refused({ code: 'withdrawn' });
  const named = held.kind === 'question' ? held.photos[n - 1] : undefined;
  if (!named || !(await isTheOne(named, bytes))) return refused({ code: 'photo-unknown' });

  const bare = withoutMetadata(named.type, bytes);
  if (typeof bare === 'string')
    return refused({ code: 'invalid', errors: [{ code: bare, pointer: `/photos/${n - 1}` }] });

  const added = await store.addPhoto({
    portal,
    id,
    n,
    bytes: bare,
    receivedAt: new Date(now()).toISOString(),
  });
  const { receivedAt } = added;
  return {
    kind: added.status === 'added' ? 'new' : 'repeated',
    receipt: { v: 1, kind: 'photo', id, n, receivedAt },
  };
}

async function isTheOne(named: Photo, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (
    bytes.length === named.bytes && beginsAs(named.type, bytes) && (await sha256(bytes)) === named.sha256
  );
}
