import { TROUBLES } from '../troubles.mjs';

/** Where the side panel asks what happened, and says what is to happen. */
export const CONTROL = '/-/wire';

/**
 * Answers the side panel, and nobody else: what came is no business of other pages, and they may not trouble it.
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @param {{ origins: readonly string[], become(trouble: string): void, look(): object }} wire
 */
export function control(incoming, outgoing, { origins, become, look }) {
  const { origin = '' } = incoming.headers;
  const say = (status, told) => {
    outgoing.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Origin',
      ...(origins.includes(origin) && { 'Access-Control-Allow-Origin': origin }),
    });
    outgoing.end(JSON.stringify(told));
  };
  incoming.resume();
  if (!origins.includes(origin)) return say(403, { error: 'only for the demo portal' });
  if (incoming.method === 'GET') return say(200, look());
  if (incoming.method !== 'POST') return say(405, { error: 'GET or POST' });
  const trouble = new URL(incoming.url ?? '', 'http://localhost').searchParams.get('trouble') ?? '';
  if (!TROUBLES.includes(trouble)) return say(400, { error: `trouble is one of ${TROUBLES.join(', ')}` });
  become(trouble);
  return say(200, look());
}
