// JavaScript, so that the types of a peer that is not installed are not missed.
import { Queue } from 'workbox-background-sync';

/** Workbox's queue in the page. It looks for a service worker's registration, which a page does not have. */
export default async function open(endpoint) {
  self.registration ??= {};
  const queue = new Queue('bench', { forceSyncFallback: true, onSync: async () => {} });
  return {
    enqueue: (text) => queue.pushRequest({ request: new Request(endpoint, { method: 'POST', body: text }) }),
    drain: () => queue.replayRequests(),
    size: () => queue.size(),
  };
}
