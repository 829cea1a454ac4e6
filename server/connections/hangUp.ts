import type { IncomingMessage } from 'node:http';

/**
 * Says a status line of HTTP and ends the connection. Destroyed, and not ended: a handler that finds its body broken off would
 * still say that it is wrong, for ever. @param reply `408 Request Timeout`, with headers behind it, each on a line of its own
 */
export function hangUp({ socket }: IncomingMessage, ...reply: readonly string[]): void {
  const [status, ...headers] = reply;
  socket.write([`HTTP/1.1 ${status}`, ...headers, 'Connection: close', '', ''].join('\r\n'));
  socket.destroy();
}
