import type { Outbox } from '#outbox/outbox';

const told = new WeakSet<Outbox>();

/** Tells the page what happened, by id and kind alone: a portal may count, it may not read. Returns how to stop. */
export function tellPage(host: HTMLElement, outbox: Outbox): () => void {
  // Several forms on a page share one outbox; the page hears each event once.
  if (told.has(outbox)) return () => {};
  told.add(outbox);
  const forget = outbox.subscribe(({ id, state }) => {
    // Once for each submission, not once for each attempt.
    if (state.kind === 'sending' || (state.kind === 'stored' && state.tries > 0)) return;
    const detail = { id };
    host.dispatchEvent(new CustomEvent(`gop-y:${state.kind}`, { bubbles: true, composed: true, detail }));
  });
  return () => {
    told.delete(outbox);
    forget();
  };
}
