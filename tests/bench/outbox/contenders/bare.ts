import { createStore, del, entries, promisifyRequest } from 'idb-keyval';
import type { Contender } from '../contender';

/**
 * The floor: one key an item, a strict put followed by a get of the same bytes that gop-y keeps.
 * It is also the naive drain: send, then delete what was answered well.
 */
export default async function open(endpoint: string): Promise<Contender> {
  const use = createStore('bare', 'q');
  const db = await use('readonly', (store) => store.transaction.db);
  return {
    async enqueue(text) {
      const id = crypto.randomUUID();
      const body = JSON.stringify({
        v: 1,
        id,
        kind: 'question',
        intent: 'ask',
        text,
        topic: null,
        lang: 'vi',
      });
      const key = `${Date.now()}:${id}`;
      const transaction = db.transaction('q', 'readwrite', { durability: 'strict' });
      transaction.objectStore('q').put(body, key);
      await promisifyRequest(transaction);
      const kept = await use('readonly', (store) => promisifyRequest(store.get(key)));
      if (kept !== body) throw new Error('not kept');
    },
    async drain() {
      for (const [key, body] of await entries<string, string>(use)) {
        const reply = await fetch(endpoint, { method: 'POST', body }).catch(() => undefined);
        await reply?.text().catch(() => '');
        if (reply?.ok) await del(key, use);
      }
    },
    size: () => use('readonly', (store) => promisifyRequest(store.count())),
  };
}
