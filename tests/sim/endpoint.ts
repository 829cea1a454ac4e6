import { type Outcome, type Reply, readReply } from '#protocol/outcome';
import { type PhotoPart, photoName, submissionOf } from '#protocol/photo';
import type { Submission } from '#protocol/submission';
import type { Mortal, World } from './world';

/** What becomes of one post. */
export const ANSWERS = [
  'ok',
  'lost-before',
  'lost-after',
  'error',
  'error-echoed',
  'too-many',
  'html-200',
  'wrong-echo',
  'proxy-413',
  'not-final',
  'refused',
  'hang',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** How long a put-off sender is asked to wait, seconds. */
export const RETRY_AFTER = 90;

/** An endpoint as design and conformance kit ask for it, behind a network that does what it is told. */
export function createEndpoint(world: World) {
  const endpoint = {
    /** What was committed, by id: the bytes. */
    rows: new Map<string, string>(),
    refused: new Set<string>(),
    /** Ids whose acknowledgement reached some tab. */
    acknowledged: new Set<string>(),
    conflicts: 0,
    /** What the next posts meet; empty: all is well. */
    answers: [] as Answer[],
    /** For one id always this. */
    poison: new Map<string, Answer>(),

    /** One of the two ways out of a tab, … */
    send: (owner: Mortal, id: string, body: string, timeout: number) =>
      endpoint.post(owner, id, body, timeout, (reply) => readReply(id, reply)),

    /** … and the other. A photo is known here by its name. */
    sendPhoto(owner: Mortal, part: PhotoPart, content: string, timeout: number): Promise<Outcome> {
      const read = (reply: Reply) => readReply(part.id, reply, part.n);
      return endpoint.post(owner, photoName(part), content, timeout, read);
    },

    post(
      owner: Mortal,
      id: string,
      body: string,
      timeout: number,
      read: (reply: Reply) => Outcome,
    ): Promise<Outcome> {
      const answer = endpoint.poison.get(id) ?? endpoint.answers.shift() ?? 'ok';
      return new Promise((resolve) => {
        const nothing = () => resolve({ kind: 'unknown', why: 'unreachable', retryAfter: null });
        if (answer === 'hang') {
          world.after(owner, timeout, nothing);
          return;
        }
        // Once it has left, the death of its tab does not call it back.
        world.happen(null, () => {
          const reply = endpoint.take(answer, id, body);
          world.happen(owner, () => {
            const outcome = reply ? read(reply) : undefined;
            if (reply?.acknowledges) endpoint.acknowledged.add(id);
            if (outcome) resolve(outcome);
            else nothing();
          });
        });
      });
    },

    take(answer: Answer, name: string, body: string): (Reply & { acknowledges?: true }) | undefined {
      const id = submissionOf(name);
      const other = '00000000-0000-4000-8000-ffffffffffff';
      switch (answer) {
        case 'lost-before':
        case 'hang':
          return undefined;
        case 'error':
          return { status: 500, contentType: 'text/html', body: '<h1>500</h1>' };
        case 'error-echoed':
          return json(500, { id, code: 'unavailable', final: false });
        case 'too-many':
          return json(429, { code: 'unavailable', final: false, retryAfter: RETRY_AFTER });
        case 'html-200':
          return { status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' };
        case 'wrong-echo':
          // Of another submission, or of another photo of this one.
          return json(201, receiptFor(name === id ? other : `${id}.9`, body));
        case 'proxy-413':
          return { status: 413, contentType: 'text/html', body: '' };
        case 'not-final':
          return json(409, { id, code: 'consultation-upcoming', final: false });
        case 'refused':
          if (endpoint.rows.has(name)) return { ...json(200, receiptFor(name, body)), acknowledges: true };
          endpoint.refused.add(name);
          return json(422, { id, code: 'invalid', final: true });
        default: {
          const known = endpoint.rows.get(name);
          if (known !== undefined && known !== body) endpoint.conflicts += 1;
          endpoint.rows.set(name, known ?? body);
          if (answer === 'lost-after') return undefined;
          return { ...json(known ? 200 : 201, receiptFor(name, body)), acknowledges: true };
        }
      }
    },
  };
  return endpoint;
}

export type Endpoint = ReturnType<typeof createEndpoint>;

const json = (status: number, body: object): Reply => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});

function receiptFor(name: string, body: string): object {
  const receivedAt = '2026-11-24T09:30:00+07:00';
  const [id, n] = name.split('.');
  if (n) return { v: 1, kind: 'photo', id, n: Number(n), receivedAt };
  const submission = JSON.parse(body) as Submission;
  return submission.kind === 'question'
    ? { v: 1, kind: 'question', id, code: 'X', receivedAt, agency: 'A', answerBy: null }
    : {
        v: 1,
        kind: 'ballot',
        id,
        revision: submission.revision,
        status: 'counted',
        receivedAt,
        closesAt: receivedAt,
      };
}
