import type { ProblemCode } from '#protocol/problem';
import type { Duty } from '../duty';
import { judge, type Wanted } from '../judge';
import { field, header } from '../wanted';
import type { Exchange } from '../wire/exchange';
import { sampleOf } from './sample';

/** Of all other codes the same bytes will never be taken. */
export const NOT_FINAL: readonly ProblemCode[] = [
  'consultation-upcoming',
  'question-unknown',
  'code-unknown',
  'too-many-lookups',
  'too-many-posts',
  'origin-not-listed',
  'not-found',
  'method-not-allowed',
  'unavailable',
];

const text = (name: 'type' | 'title' | 'code'): Wanted => ({
  expected: { code: 'problem-field', name },
  met: ({ body }) => typeof body[name] === 'string' && body[name] !== '',
});

export const writesWholeProblems: Duty = {
  id: 'whole-problems',
  section: 'Refusing',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { problems } = await sampleOf(endpoint);
    return problems.flatMap(judgeProblem);
  },
};

function judgeProblem(exchange: Exchange) {
  const { came } = exchange;
  if (came.kind !== 'reply' || came.status < 400) return [];
  const isFinal = !NOT_FINAL.some((code) => code === came.body.code);
  return judge(
    exchange,
    header('Content-Type', 'application/problem+json'),
    text('type'),
    text('title'),
    text('code'),
    field('status', came.status),
    field('final', isFinal),
  );
}
