import type { Outbox } from '#outbox/outbox';
import { isPhotoName } from '#protocol/photo';

const sharing = new WeakMap<Outbox, Set<HTMLElement>>();

/** Tells the page what happened, by id and kind alone: a portal may count, it may not read. Returns how to stop. */
export function tellPage(host: HTMLElement, outbox: Outbox): () => void {
  // Several forms on a page share one outbox; the page hears each event once, from the first that is there.
  const hosts = sharing.get(outbox) ?? new Set();
  sharing.set(outbox, hosts.add(host));
  const forget = outbox.subscribe(({ id, state }) => {
    // Once for each submission, not once for each attempt or photo; and what only memory holds is not stored.
    if (state.kind === 'sending' || state.kind === 'discarded' || isPhotoName(id)) return;
    if (state.kind === 'stored' && (state.tries > 0 || state.where === 'memory')) return;
    if ([...hosts].find(({ isConnected }) => isConnected) !== host) return;
    const detail = { id };
    host.dispatchEvent(new CustomEvent(`gop-y:${state.kind}`, { bubbles: true, composed: true, detail }));
  });
  return () => {
    hosts.delete(host);
    forget();
  };
}
