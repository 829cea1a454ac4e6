import { request } from 'node:http';

/** They are of one connection, and there are two. */
const OF_CONNECTION = ['connection', 'keep-alive'];

/**
 * Hands a request on as it came, a piece at a time. Host and origin stay, so that the collector's own address is the one
 * that the browser knows; the sender's address is added as a proxy adds it.
 * @param {string} collector its origin
 * @param {import('node:http').IncomingMessage} incoming
 * @returns {Promise<import('node:http').IncomingMessage>} its answer, not read yet; rejects where there is none
 */
export function forward(collector, incoming) {
  const { method, url, headers, socket } = incoming;
  const before = headers['x-forwarded-for'];
  const sender = [before, socket.remoteAddress].flat().filter(Boolean).join(', ');
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept may be closed at the moment when the next post is on it. It is called one
    // to keep all the same: else the collector breaks it off as soon as it has refused a form that is too long, and the
    // refusal with it.
    const onward = request(collector + url, {
      method,
      headers: { ...withoutConnection(headers), 'x-forwarded-for': sender, connection: 'keep-alive' },
      agent: false,
    });
    onward.once('response', resolve).on('error', reject);
    incoming.once('error', () => onward.destroy()).pipe(onward);
  });
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
export const withoutConnection = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)));
