import type { Contender } from '../contender';
import { openOutbox } from './gop-y/open';

/** gop-y's outbox, opened and not yet sending: `drain` is what a new visit does first. */
export default async function open(endpoint: string): Promise<Contender> {
  const outbox = await openOutbox(endpoint, window);
  return {
    async enqueue(text) {
      const { state } = await outbox.submitQuestion({ intent: 'ask', text, topic: null, lang: 'vi' });
      if (!('where' in state) || state.where !== 'device') throw new Error(`not kept: ${state.kind}`);
    },
    drain: () => outbox.drain(),
    size: async () => (await outbox.waiting()).length,
  };
}
