import { parseArgs } from 'node:util';
import { createMock } from './mock';
import { isScenario, SCENARIOS } from './scenarios';
import { serveMock } from './serveMock';

const known = Object.entries(SCENARIOS).map(([name, { meaning }]) => `  ${name}: ${meaning}`);
const usage = `npm run mock -- [--port 8788] [--scenario NAME]\n${known.join('\n')}`;

function fail(message: string): never {
  console.error(`gop-y mock: ${message}`);
  process.exit(1);
}

function readArguments() {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    return parseArgs({
      options: { help: { type: 'boolean' }, port: text('8788'), scenario: text('well') },
    }).values;
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

const { help, port, scenario } = readArguments();
if (help) {
  console.log(usage);
  process.exit(0);
}
if (!isScenario(scenario)) fail(`no scenario ${scenario}\n${usage}`);

serveMock(createMock(scenario), Number(port)).then(
  (listening) =>
    console.log(`gop-y mock (${scenario}) listening on http://localhost:${listening.port}/v1/mau`),
  (error: Error) => fail(`${error.message}: choose another with --port`),
);
