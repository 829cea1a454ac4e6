import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { createMock } from './mock';
import { isScenario, SCENARIOS } from './scenarios';

const { port, scenario } = parseArgs({
  options: { port: { type: 'string', default: '8788' }, scenario: { type: 'string', default: 'well' } },
}).values;

if (!isScenario(scenario)) {
  const known = Object.entries(SCENARIOS).map(([name, { meaning }]) => `  ${name}: ${meaning}`);
  console.error(`gop-y mock: no scenario ${scenario}. There are:\n${known.join('\n')}`);
  process.exit(1);
}

const mock = createMock(scenario);
const server = createServer((incoming, outgoing) => {
  const listener = getRequestListener(async (request) => {
    const result = await mock.handle(request);
    if (result !== 'network-error') return result;
    incoming.socket.destroy();
    return new Response(null, { status: 500 });
  });
  void listener(incoming, outgoing);
});
server.once('error', (error) => {
  console.error(`gop-y mock: ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), () => {
  const { port: actual } = server.address() as AddressInfo;
  console.log(`gop-y mock (${scenario}) listening on http://localhost:${actual}/v1/mau`);
});
