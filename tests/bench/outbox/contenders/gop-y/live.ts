import { onGoodMoment } from '../../../../../widget/outbox/triggers';
import { openOutbox } from './open';

/** gop-y as it lives in a page, with what makes it send by itself. */
export interface Live {
  keepQuestionAndBallot(question: string): Promise<void>;
  /** Milliseconds from the moment the network came back until both were delivered. */
  delivered(): Promise<number>;
}

export default async function open(endpoint: string): Promise<Live> {
  let online = 0;
  window.addEventListener('online', () => {
    online = performance.now();
  });
  const outbox = await openOutbox(endpoint, window);
  onGoodMoment(window, () => void outbox.wake());
  const delivered = new Promise<number>((resolve) => {
    let left = 2;
    outbox.subscribe(({ state }) => {
      if (state.kind === 'delivered') left -= 1;
      if (left === 0) resolve(performance.now() - online);
    });
  });
  return {
    async keepQuestionAndBallot(question) {
      await outbox.submitQuestion({ intent: 'ask', text: question, topic: null, lang: 'vi' });
      await outbox.submitBallot({
        consultation: 'cho-dem',
        draft: '1',
        answers: [{ item: 'gio', kind: 'single', choice: '22-gio' }],
      });
    },
    delivered: () => delivered,
  };
}
