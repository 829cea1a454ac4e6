import type { Duty } from '../duty';
import type { Finding } from '../finding';
import { judge } from '../judge';
import { refusal, sameReceipt, status } from '../wanted';
import type { Exchange } from '../wire/exchange';
import { aQuestion } from './question';
import { send } from './submit';

const AT_ONCE = 10;

export const repeats: Duty = {
  id: 'repetition',
  section: 'Once, however often it is sent',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    const first = await send(endpoint, question);
    return judge(await send(endpoint, question), status(200), sameReceipt(first));
  },
};

export const takesOneOfMany: Duty = {
  id: 'repetitions-at-once',
  section: 'Once, however often it is sent',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    return oneNew(await Promise.all(Array.from({ length: AT_ONCE }, () => send(endpoint, question))));
  },
};

/** Of the same bytes that went at once exactly one is new, and all have its receipt. */
export function oneNew(all: readonly Exchange[]): readonly Finding[] {
  const isNew = ({ came }: Exchange) => came.kind === 'reply' && came.status === 201;
  const fresh = all.filter(isNew);
  const [first = all[0] as Exchange] = fresh;
  if (fresh.length !== 1) {
    const expected = { code: 'one-new', sent: all.length, added: fresh.length } as const;
    return [{ ...(fresh[1] ?? first), expected }];
  }
  const others = all.filter((exchange) => exchange !== first);
  return others.flatMap((other) => judge(other, status(200), sameReceipt(first))).slice(0, 1);
}

export const refusesOtherBytes: Duty = {
  id: 'same-id-other-bytes',
  section: 'Once, however often it is sent',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const question = aQuestion();
    await send(endpoint, question);
    const other = await send(endpoint, { ...question, text: `${question.text} khác` });
    const findings = judge(other, refusal(409, 'id-reused'));
    // Where the other took its place, the first is no more what is held: one finding tells all.
    return findings.length > 0 ? findings : judge(await send(endpoint, question), status(200));
  },
};

export const keepsAcrossRestart: Duty = {
  id: 'kept-across-restart',
  section: 'What an endpoint must not do',
  needs: null,
  leaves: 1,
  async hold(endpoint) {
    const { restart } = endpoint.edges;
    if (!restart) return 'not-offered';
    const question = aQuestion();
    const first = await send(endpoint, question);
    await restart();
    return judge(await send(endpoint, question), status(200), sameReceipt(first));
  },
};
