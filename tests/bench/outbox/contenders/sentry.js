// JavaScript, so that the types of a peer that is not installed are not missed.
import { makeBrowserOfflineTransport } from '@sentry/browser';
import { createStore, promisifyRequest } from 'idb-keyval';

/** Sentry's offline transport as it comes, but for its limit of 30 items, which would end the race at 30. */
export default async function open(endpoint) {
  const transport = makeBrowserOfflineTransport()({
    url: endpoint,
    dbName: 'sentry',
    maxQueueSize: 10_000,
    recordDroppedEvent: () => {},
  });
  // The same way of opening as Sentry's own, so that whichever comes first makes the store.
  const use = createStore('sentry', 'queue');
  return {
    // It keeps an item only after it has failed to send it.
    enqueue: async (text) => void (await transport.send([{}, [[{ type: 'event' }, { message: text }]]])),
    drain: async () => void (await transport.flush()),
    size: () => use('readonly', (store) => promisifyRequest(store.count())),
  };
}
