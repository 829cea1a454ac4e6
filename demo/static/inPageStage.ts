import type { Stage } from '../backstage/stage';
import type { Endpoint } from './createEndpoint';
import type { Kept } from './kept';

/** The stage of a demo without a server: what is between page and endpoint stands in this browser. */
export function inPageStage(kept: Kept, endpoint: Pick<Endpoint, 'answerNewest'>): Stage {
  const look = async () => ({ trouble: await kept.trouble(), arrivals: await kept.arrivals() });
  return {
    look,
    async become(trouble) {
      await kept.setTrouble(trouble);
      return look();
    },
    officer: { kind: 'button', answer: endpoint.answerNewest },
  };
}
