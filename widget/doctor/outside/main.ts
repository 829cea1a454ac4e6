import { lookup } from 'node:dns/promises';
import { run } from './run';

const addressesOf = async (host: string): Promise<readonly string[]> =>
  lookup(host, { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );

const { code, text } = await run(process.argv.slice(2), { fetch, addressesOf });
(code === 2 ? process.stderr : process.stdout).write(`${text}\n`);
process.exitCode = code;
