import type { CountingQuestions } from '../counting';
import { daysOfPeriod } from '../periodDays';
import { sees } from '../sight';
import { shelfOf } from '../standing';
import { type Memory, questionsOf } from './memory';

/** What the desk's statistics are made of: each question by itself. */
export function counting(memory: Memory): CountingQuestions {
  return {
    async *alike(portal, sight, period, today) {
      for (const { month, begins, ends } of daysOfPeriod(period))
        for (const { it, standing } of questionsOf(memory, portal)) {
          const { topic, commune, receivedAt } = it;
          const { state, kept, agency, answerBy } = standing;
          if (receivedAt < begins || receivedAt >= ends || !sees(sight, agency)) continue;
          const isLate = shelfOf(state) === 'open' && answerBy !== null && answerBy < today;
          yield { month, topic, commune, state, kept, isLate, count: 1 };
        }
    },
  };
}
