import { parseArgs } from 'node:util';
import { createMock } from './mock';
import { isScenario, SCENARIOS } from './scenarios';
import { serveMock } from './serveMock';

const { port, scenario } = parseArgs({
  options: { port: { type: 'string', default: '8788' }, scenario: { type: 'string', default: 'well' } },
}).values;

function fail(message: string): never {
  console.error(`gop-y mock: ${message}`);
  process.exit(1);
}

if (!isScenario(scenario)) {
  const known = Object.entries(SCENARIOS).map(([name, { meaning }]) => `  ${name}: ${meaning}`);
  fail(`no scenario ${scenario}. There are:\n${known.join('\n')}`);
}

serveMock(createMock(scenario), Number(port)).then(
  (listening) =>
    console.log(`gop-y mock (${scenario}) listening on http://localhost:${listening.port}/v1/mau`),
  (error: Error) => fail(`${error.message}: choose another with --port`),
);
