import type { DutyId } from '../duties/dutyId';
import { type Fault, giving, isSubmission, remade, saying, taken, without } from './fault';

/** Two scripts at once that both find nothing and both write. */
function saysNewToAllAtOnce(): Fault {
  let running = 0;
  return async (request, next) => {
    if (!isSubmission(request)) return next(request);
    running++;
    const reply = await next(request);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const together = running > 1;
    running--;
    return together && reply.status === 200 ? remade(reply, await reply.text(), 201) : reply;
  };
}

/** One fault each, and the duties by which it is found out. */
export const FAULTS: readonly (readonly [string, Fault, readonly DutyId[]])[] = [
  [
    'gives a repetition a new code',
    saying((reply, body) =>
      reply.status === 200 && body.code ? { ...body, code: `M${Math.random()}` } : body,
    ),
    ['repetition', 'repetitions-at-once', 'kept-across-restart'],
  ],
  ['says 201 to all that comes at once', saysNewToAllAtOnce(), ['repetitions-at-once', 'ballot-repetition']],
  [
    'takes other bytes under an id',
    saying((reply, body) => (body.code === 'id-reused' ? taken(reply, body.id) : body)),
    ['same-id-other-bytes'],
  ],
  [
    'lets no page read a refusal',
    saying((reply, body) =>
      reply.status >= 400 ? remade(reply, body, reply.status, { 'access-control-allow-origin': '' }) : body,
    ),
    ['readable'],
  ],
  [
    'lets pages read twice over, which no browser takes',
    saying((reply, body) => remade(reply, body, reply.status, { 'access-control-allow-origin': '*, *' })),
    ['readable'],
  ],
  [
    'lets no page read a file',
    async (request, next) => {
      const reply = await next(request);
      return request.url.endsWith('/communes.json')
        ? remade(reply, await reply.text(), reply.status, { 'access-control-allow-origin': '' })
        : reply;
    },
    ['readable'],
  ],
  [
    'lists consultations that are none',
    giving('/consultations.json', (body) => ({ ...body, consultations: { mot: 1 } })),
    ['consultations-files'],
  ],
  [
    'sets a cookie',
    saying((reply, body) => remade(reply, body, reply.status, { 'set-cookie': 'phien=1' })),
    ['no-cookie'],
  ],
  [
    'lets a proxy keep a receipt',
    saying((reply, body) => remade(reply, body, reply.status, { 'cache-control': 'max-age=60' })),
    ['no-store'],
  ],
  [
    'takes only what a browser asks permission for first',
    async (request, next) =>
      isSubmission(request) && !request.headers.has('X-Requested-With')
        ? new Response('Cấm', { status: 403 })
        : next(request),
    ['acknowledges'],
  ],
  [
    'acknowledges with a page',
    async (request, next) =>
      isSubmission(request) && (await request.clone().text()).includes('{')
        ? new Response('<!doctype html><title>Cảm ơn</title>', { headers: { 'Content-Type': 'text/html' } })
        : next(request),
    ['acknowledges'],
  ],
  [
    'echoes the id of another',
    saying((_, body) => ({ ...body, id: '00000000-0000-4000-8000-000000000000' })),
    ['echoes-id'],
  ],
  ['leaves final out', saying((_, body) => without(body, 'final')), ['whole-problems']],
  [
    'calls a refusal final that is not',
    saying((_, body) => (body.code === 'origin-not-listed' ? { ...body, final: true } : body)),
    ['whole-problems'],
  ],
  [
    'gives refusals another type',
    saying((reply, body) =>
      reply.status >= 400 ? remade(reply, body, reply.status, { 'content-type': 'text/html' }) : body,
    ),
    ['whole-problems'],
  ],
  ['leaves the clock out', saying((_, body) => without(body, 'now')), ['clock']],
  [
    'takes too many bytes',
    saying((reply, body, { id }) => (body.code === 'too-large' ? taken(reply, id) : body)),
    ['byte-limit'],
  ],
  [
    'refuses too many bytes with its web server’s own page',
    saying((reply, body) => (body.code === 'too-large' ? remade(reply, '<h1>413</h1>') : body)),
    ['byte-limit'],
  ],
  [
    'takes a field that it does not know',
    saying((reply, body, sent) =>
      'phone' in sent && body.code === 'invalid' ? taken(reply, sent.id) : body,
    ),
    ['unknown-field'],
  ],
  [
    'takes a question that lacks a field',
    saying((reply, body, sent) =>
      sent.kind === 'question' && !('topic' in sent) ? taken(reply, body.id) : body,
    ),
    ['missing-field'],
  ],
  [
    'takes a decomposed text',
    saying((reply, body, { text, id }) =>
      body.code === 'invalid' && typeof text === 'string' && text.normalize('NFC') !== text
        ? taken(reply, id)
        : body,
    ),
    ['normal-text'],
  ],
  [
    'takes an empty text',
    saying((reply, body, { text, id }) => (text === '' ? taken(reply, id) : body)),
    ['empty-text'],
  ],
  [
    'counts a text in UTF-16 units',
    saying((reply, body, { text, id }) =>
      reply.status === 201 && String(text).length > 2000
        ? remade(reply, { code: 'invalid', id, now: body.now }, 422)
        : body,
    ),
    ['text-limit'],
  ],
  [
    'refuses a topic that has gone',
    saying((reply, body, { topic, id }) =>
      topic === 'khong-con-chu-de-nay' ? remade(reply, { code: 'invalid', id }, 422) : body,
    ),
    ['gone-topic'],
  ],
  [
    'takes the topic of another',
    saying((reply, body, { topic, id }) => (topic === 'khieu-nai' ? taken(reply, id) : body)),
    ['topic-elsewhere'],
  ],
  [
    'takes the query of a page',
    saying((reply, body, { page, id }) => (String(page).includes('?') ? taken(reply, id) : body)),
    ['page'],
  ],
  [
    'takes contact details without consent',
    saying((reply, body, { contact, consent, id }) => (contact && !consent ? taken(reply, id) : body)),
    ['consent'],
  ],
  [
    'gives every question one code',
    saying((_, body) => (body.kind === 'question' ? { ...body, code: 'MOT' } : body)),
    // Who looks a code up by one that is everybody's is told nothing.
    [
      'different-codes',
      'lookup',
      'lookup-order',
      'lookup-typed',
      'withdraw-contact',
      'withdraw-all',
      'withdraw-for-ever',
    ],
  ],
  [
    'reads no percent encoding',
    async (request, next) =>
      request.headers.get('Content-Type')?.includes('urlencoded')
        ? Response.json({ code: 'malformed' }, { status: 400 })
        : next(request),
    ['percent-encoding'],
  ],
  ['has a portal without a name', giving('/portal.json', (body) => without(body, 'name')), ['portal-file']],
  [
    'lists a commune twice',
    giving('/communes.json', ({ communes, ...body }) => ({
      ...body,
      communes: [...(communes as []), (communes as object[])[0]],
    })),
    ['communes-file'],
  ],
  [
    'gives another consultation than it lists',
    giving('/da-dong.json', (body) => ({ ...body, id: 'sap-mo' })),
    // Nobody can vote in one that goes by two names.
    ['consultations-files', 'ballot-closed'],
  ],
  [
    'counts a late ballot',
    saying((_, body) => (body.status === 'superseded' ? { ...body, status: 'counted' } : body)),
    ['ballot-superseded'],
  ],
  [
    'takes a ballot after closing',
    saying((reply, body) => (body.code === 'consultation-closed' ? taken(reply, body.id) : body)),
    ['ballot-closed'],
  ],
  [
    'takes a ballot on any draft',
    saying((reply, body) => (body.code === 'draft-changed' ? taken(reply, body.id) : body)),
    ['ballot-draft'],
  ],
  [
    'takes a name beside a ballot',
    saying((reply, body, sent) => ('name' in sent ? taken(reply, body.id) : body)),
    ['ballot-answers'],
  ],
  [
    'tells a phone number to whoever has the code',
    giving('/lookup', (body) => ({ ...body, phone: '0987123654' })),
    ['lookup-no-contact'],
  ],
];
