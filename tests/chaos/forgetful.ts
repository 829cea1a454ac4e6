import { randomUUID } from 'node:crypto';
import type { Exchange } from './exchange';

/**
 * The collector as it would be if it did not know a repetition by its id: each further post of one gets a fresh id
 * there, and the reply carries the sender's again. A proof that the count of what is doubled can be other than 0.
 */
export function forgetful(exchange: Exchange): Exchange {
  const came = new Set<string>();
  return async (message) => {
    const id = new URL(message.path, 'http://localhost').searchParams.get('id');
    if (message.method !== 'POST' || !id) return exchange(message);
    if (!came.has(id)) {
      came.add(id);
      return exchange(message);
    }
    const other = randomUUID();
    const swap = (text: Buffer, from: string, to: string) =>
      Buffer.from(text.toString().replaceAll(from, to));
    const reply = await exchange({
      ...message,
      path: message.path.replace(id, other),
      body: swap(message.body, id, other),
    });
    return { ...reply, body: swap(reply.body, other, id) };
  };
}
