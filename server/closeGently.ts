import type { Server, ServerResponse } from 'node:http';

/**
 * Ends a server without a loss: it takes no new connection, each one that is open ends after the reply that it waits for,
 * and who is not done after a while is cut off, as a phone in a tunnel would hold the collector for ever.
 */
export function closesGently(server: Server): (withinMs: number) => Promise<void> {
  let closing = false;
  const running = new Set<ServerResponse>();
  server.prependListener('request', (_, reply: ServerResponse) => {
    running.add(reply);
    if (closing) reply.setHeader('Connection', 'close');
    reply.once('close', () => running.delete(reply));
  });

  return (withinMs) =>
    new Promise((resolve) => {
      closing = true;
      const late = setTimeout(() => server.closeAllConnections(), withinMs);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
      for (const reply of running) if (!reply.headersSent) reply.setHeader('Connection', 'close');
      server.closeIdleConnections();
    });
}
