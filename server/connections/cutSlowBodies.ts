import type { IncomingMessage, Server } from 'node:http';
import { hangUp } from './hangUp';
import type { Patience } from './patience';

interface Mark {
  /** ms since 1970. */
  readonly at: number;
  /** How many the connection had brought by then. */
  readonly bytes: number;
}

/** As Node itself says it to whoever sends headers too slowly. */
const TIMED_OUT = '408 Request Timeout';

/** Ends the connections whose request's body hardly moves. What is here and waits for the collector is not the client's delay. */
export function cutSlowBodies(server: Server, { within, bytes }: Patience['body']): void {
  const marks = new Map<IncomingMessage, Mark>();
  const markNow = ({ socket }: IncomingMessage): Mark => ({ at: Date.now(), bytes: socket.bytesRead });

  server.prependListener('request', (request: IncomingMessage) => {
    if (request.complete) return;
    marks.set(request, markNow(request));
    request.once('close', () => marks.delete(request));
  });

  const timer = setInterval(() => {
    for (const [request, mark] of marks) {
      if (Date.now() - mark.at < within) continue;
      const moved = request.socket.bytesRead - mark.bytes >= bytes;
      if (moved || request.complete || request.readableLength > 0) marks.set(request, markNow(request));
      else hangUp(request, TIMED_OUT);
    }
  }, within / 5);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
