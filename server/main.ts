import { readCommand } from './command/readCommand';
import { run } from './command/run';
import { crashOf } from './crash';
import { messageOf } from './startError';

// Node would print the whole of it.
process.on('uncaughtException', (error: unknown) => {
  console.error(`gop-y collector: ${crashOf(error)}`);
  process.exit(1);
});

run(readCommand(process.argv.slice(2))).catch((error: unknown) => {
  console.error(`gop-y collector: ${messageOf(error)}`);
  process.exit(1);
});
