import type { Portal } from '../../widget/protocol/portal';
import type { Privacy } from '../../widget/protocol/privacy';
import { sha256 } from '../digest';
import type { Portals } from '../hostedPortal';
import type { Store } from '../store/store';

/** The portal with the hash of its notice, if it has one: whatever the notice says makes the hash. */
export async function withHash(portal: Portal): Promise<Portal> {
  const { privacy } = portal;
  if (!privacy) return portal;
  const { hash: _, ...text } = privacy;
  return { ...portal, privacy: { hash: await sha256(JSON.stringify(text)), ...text } };
}

/** Remembers what each portal says today, so that who agreed to it can still send when it says something else. */
export async function rememberNotices(store: Store, portals: Portals, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  for (const [id, { portal }] of portals) {
    if (portal.privacy) await store.addNotice(id, portal.privacy.hash, JSON.stringify(portal.privacy), at);
  }
}

/** The notice that somebody agreed to: today's, or one that this portal published before. */
export async function noticeOf(store: Store, portal: Portal, hash: string): Promise<Privacy | undefined> {
  if (portal.privacy?.hash === hash) return portal.privacy;
  const text = await store.notice(portal.id, hash);
  return text === undefined ? undefined : (JSON.parse(text) as Privacy);
}
