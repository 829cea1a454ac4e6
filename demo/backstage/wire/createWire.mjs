import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressedBy } from '../addressed.mjs';
import { busyReply } from './busyReply.mjs';
import { CONTROL, control } from './control.mjs';
import { forward, withoutConnection } from './forward.mjs';
import { createRecord } from './record.mjs';

/** ms, each way. */
const SLOW = 3000;

/**
 * What stands between the demo's pages and the collector, not listening yet. It lets everything through; what begins
 * with `/v1/` only as the trouble of the moment has it. The desk, the plain page and the widget's files are never troubled.
 * @param {{
 *   collector: string,
 *   origins: readonly string[],
 *   door: { look(): { href: string, signsIn: boolean }, passes(path: string): void },
 *   slow?: number,
 * }} options `collector`: its origin; `origins`: of the pages that may look and trouble; `door`: where an officer comes in,
 *   which is told of every post; `slow`: ms each way
 */
export function createWire({ collector, origins, door, slow = SLOW }) {
  const record = createRecord();
  /** Answers that are awaited by a page and may be cut off. @type {Set<import('node:http').ServerResponse>} */
  const awaited = new Set();
  /** @type {import('../arrival').Trouble} */
  let trouble = 'none';

  function become(next) {
    trouble = next;
    if (trouble === 'cut') for (const outgoing of awaited) outgoing.destroy();
  }

  /** Writes down a post that was answered, and later whether the page got the answer. */
  function note({ at, bytes, status }, incoming, outgoing) {
    if (incoming.method !== 'POST') return;
    const n = record.add({ at, ...addressedBy(incoming.url), bytes, status });
    outgoing.once('close', () => record.settle(n, outgoing.writableFinished ? 'reached' : 'lost'));
  }

  async function carry(incoming, outgoing, trouble) {
    const at = Date.now();
    const isPost = incoming.method === 'POST';
    let bytes = 0;
    if (trouble === 'cut') return outgoing.destroy();
    if (trouble === 'slow') await sleep(slow);
    // The page has not waited.
    if (outgoing.destroyed) return undefined;
    if (isPost)
      incoming.on('data', (part) => {
        bytes += part.length;
      });
    if (trouble === 'busy' && isPost) {
      await read(incoming);
      const { searchParams } = new URL(incoming.url, collector);
      const { status, headers, body } = busyReply(searchParams.get('id'), at);
      note({ at, bytes, status }, incoming, outgoing);
      return outgoing.writeHead(status, headers).end(body);
    }
    const reply = await forward(collector, incoming);
    const status = reply.statusCode;
    note({ at, bytes, status }, incoming, outgoing);
    if (trouble === 'slow') await sleep(slow);
    if (trouble === 'lose-answers' && isPost) {
      await read(reply);
      return outgoing.destroy();
    }
    outgoing.writeHead(status, withoutConnection(reply.headers));
    return pipeline(reply, outgoing);
  }

  const look = () => ({ trouble, arrivals: record.list(), desk: door.look() });

  return createServer((incoming, outgoing) => {
    if (incoming.url.split('?')[0] === CONTROL) {
      control(incoming, outgoing, { origins, become, look });
      return;
    }
    if (incoming.method === 'POST') door.passes(incoming.url);
    const isTroubled = incoming.url.startsWith('/v1/');
    if (isTroubled) awaited.add(outgoing);
    outgoing.once('close', () => awaited.delete(outgoing));
    // Without a collector the connection breaks, as it would without the wire.
    carry(incoming, outgoing, isTroubled ? trouble : 'none').catch(() => outgoing.destroy());
  });
}

/** To its end, for nobody. */
async function read(stream) {
  for await (const _ of stream);
}
