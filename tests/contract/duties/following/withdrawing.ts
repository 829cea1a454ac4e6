import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import { judge, type Wanted } from '../judge';
import { UNLISTED } from '../sending/origins';
import { send } from '../sending/submit';
import { field, refusal, shape, status } from '../wanted';
import { afterAsking, lookUp, NO_CODE, withdraw } from './codes';
import { resultsIn, statuses } from './lookingUp';

const withdrawalDuty = (id: DutyId, leaves: number, hold: Duty['hold']): Duty => ({
  id,
  section: 'Taking it back',
  needs: 'withdraw',
  leaves,
  hold,
});

const erased = (...wanted: readonly string[]) => field('erased', wanted);
const erasedText: Wanted = {
  expected: { code: 'field', name: 'erased', value: ['text'] },
  met: ({ body }) => Array.isArray(body.erased) && body.erased.includes('text'),
};

export const erasesContactAlone = withdrawalDuty('withdraw-contact', 1, (endpoint) =>
  afterAsking(endpoint, 'rút thông tin liên hệ', async ({ code, question }) => {
    const first = await withdraw(endpoint, code, 'contact');
    const shaped = shape(endpoint.edges, 'Withdrawal', first);
    const findings = [
      ...judge(first, status(200), shaped, erased(...(question.contact ? ['contact'] : []))),
      ...judge(await withdraw(endpoint, code, 'contact'), erased()),
    ];
    if (!endpoint.portal?.accepts.includes('lookup')) return findings;
    const none: Wanted = {
      expected: { code: 'field', name: 'results[0].contact', value: false },
      met: (reply) => (resultsIn(reply)[0] as { contact?: boolean } | undefined)?.contact === false,
    };
    return [...findings, ...judge(await lookUp(endpoint, [code]), statuses('found'), none)];
  }),
);

export const erasesAll = withdrawalDuty('withdraw-all', 1, (endpoint) =>
  afterAsking(endpoint, 'câu sẽ xoá hết', async ({ code }) => {
    const first = await withdraw(endpoint, code, 'all');
    const at = first.came.kind === 'reply' ? first.came.body.at : '';
    const findings = [
      ...judge(first, status(200), shape(endpoint.edges, 'Withdrawal', first), erasedText),
      ...judge(await withdraw(endpoint, code, 'all'), status(200), erased(), field('at', at)),
    ];
    if (!endpoint.portal?.accepts.includes('lookup')) return findings;
    return [...findings, ...judge(await lookUp(endpoint, [code]), statuses('withdrawn'))];
  }),
);

export const neverTakesItAgain = withdrawalDuty('withdraw-for-ever', 1, (endpoint) =>
  afterAsking(endpoint, 'câu đã rút, tới muộn', async ({ code, question }) => {
    await withdraw(endpoint, code, 'all');
    return judge(await send(endpoint, question), refusal(410, 'withdrawn'));
  }),
);

export const refusesWrongWithdrawals = withdrawalDuty('withdraw-refusals', 1, (endpoint) =>
  afterAsking(endpoint, 'câu không ai rút', async ({ code }) => [
    ...judge(await withdraw(endpoint, NO_CODE, 'all'), refusal(404, 'code-unknown')),
    ...judge(await withdraw(endpoint, code, 'everything'), refusal(400, 'malformed')),
    ...judge(await withdraw(endpoint, code, 'all', UNLISTED), refusal(403, 'origin-not-listed')),
  ]),
);
