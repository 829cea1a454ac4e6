import { shared } from '../../flags/sketch';
import type { Flagging } from '../flagging';
import { type Memory, questionsOf } from './memory';

export function flagging(memory: Memory): Flagging {
  return {
    async isAlike(portal, sketch, since) {
      return questionsOf(memory, portal).some(({ it }) => {
        const same = it.sketch.filter((one) => sketch.includes(one)).length;
        const least = shared(Math.max(sketch.length, it.sketch.length));
        return it.receivedAt > since && same > 0 && same >= least;
      });
    },
    // What it knows again is its questions, and ends with them.
    async forgetAlike() {},
  };
}
