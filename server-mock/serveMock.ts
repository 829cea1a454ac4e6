import { type Listening, listen } from '../server/listen';
import type { Mock } from './mock';

/**
 * The mock behind a real socket. A network error is a connection that breaks off.
 * @param port 0 for any free one
 */
export function serveMock(mock: Pick<Mock, 'handle'>, port: number): Promise<Listening> {
  return listen(async (request, { incoming }) => {
    const result = await mock.handle(request);
    if (result !== 'network-error') return result;
    incoming.socket.destroy();
    return new Response(null, { status: 500 });
  }, port);
}
