import type { Followed } from '#protocol/follow';
import type { Duty } from '../duty';
import type { DutyId } from '../dutyId';
import { judge, type Wanted } from '../judge';
import { UNLISTED } from '../sending/origins';
import { header, readableByAll, refusal, shape, status, untold } from '../wanted';
import type { Reply } from '../wire/exchange';
import { afterAsking, lookUp, NO_CODE } from './codes';

const lookupDuty = (id: DutyId, leaves: number, hold: Duty['hold']): Duty => ({
  id,
  section: 'Telling what became of it',
  needs: 'lookup',
  leaves,
  hold,
});

export const resultsIn = ({ body }: Reply): readonly Partial<Followed>[] =>
  Array.isArray(body.results) ? body.results : [];

export const statuses = (...wanted: readonly Followed['status'][]): Wanted => ({
  expected: { code: 'statuses', statuses: wanted },
  met: (reply) => String(resultsIn(reply).map(({ status }) => status)) === String(wanted),
});

/** The citizens' own words, in this order. */
const texts = (...wanted: readonly string[]): Wanted => ({
  expected: { code: 'field', name: 'results[].text', value: wanted },
  met: (reply) =>
    String(resultsIn(reply).flatMap((one) => ('text' in one ? [one.text] : []))) === String(wanted),
});

export const tellsWhatBecameOfIt = lookupDuty('lookup', 1, (endpoint) =>
  afterAsking(endpoint, 'bao giờ sửa đường làng?', async ({ code, question }) => {
    const told = await lookUp(endpoint, [code]);
    const received: Wanted = {
      expected: { code: 'field', name: 'results[0].history[0].state', value: 'received' },
      met: (reply) => {
        const [first] = resultsIn(reply);
        return !!first && 'history' in first && first.history?.[0]?.state === 'received';
      },
    };
    return judge(
      told,
      status(200),
      shape(endpoint.edges, 'LookupReply', told),
      statuses('found'),
      texts(question.text),
      received,
    );
  }),
);

export const tellsInOrder = lookupDuty('lookup-order', 2, (endpoint) =>
  afterAsking(endpoint, 'câu thứ nhất', async (one) =>
    afterAsking(endpoint, 'câu thứ hai', async (other) => {
      const told = await lookUp(endpoint, [other.code, NO_CODE, one.code]);
      const wanted = [statuses('found', 'unknown', 'found'), texts(other.question.text, one.question.text)];
      return judge(told, ...wanted);
    }),
  ),
);

/** As somebody may type or paste it. */
const typed = (code: string) => ` ${code.toLowerCase().replace(/.{4}/g, '$& ')}`;

export const readsCodesAsTyped = lookupDuty('lookup-typed', 1, (endpoint) =>
  afterAsking(endpoint, 'mã gõ tay', async ({ code }) =>
    judge(await lookUp(endpoint, [typed(code)]), statuses('found')),
  ),
);

export const tellsNoContact = lookupDuty('lookup-no-contact', 1, (endpoint) =>
  afterAsking(endpoint, 'không kể thông tin liên hệ', async ({ code, question }) => {
    const { age: _age, ...details } = question.contact ?? {};
    const told = await lookUp(endpoint, [code]);
    return Object.values(details).flatMap((detail) => judge(told, untold(detail)));
  }),
);

export const answersLookupsReadably = lookupDuty('lookup-headers', 1, (endpoint) =>
  afterAsking(endpoint, 'câu của trang khác', async ({ code, question }) => {
    const refused = await lookUp(endpoint, [code], UNLISTED);
    return [
      ...judge(await lookUp(endpoint, [code]), readableByAll, header('Cache-Control', 'no-store')),
      ...judge(refused, readableByAll, refusal(403, 'origin-not-listed'), untold(question.text)),
    ];
  }),
);

export const refusesWrongLookups = lookupDuty('lookup-limits', 0, async (endpoint) => [
  ...judge(await lookUp(endpoint, []), refusal(400, 'malformed')),
  ...judge(
    await lookUp(
      endpoint,
      Array.from({ length: 51 }, () => 'X'),
    ),
    refusal(400, 'malformed'),
  ),
]);
