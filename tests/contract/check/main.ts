import { run } from './run';
import { shapeFaults } from './shapes';

/** As long as the widget waits for a reply to a question, ms. */
const PATIENCE = 30_000;

process.exitCode = await run(
  process.argv.slice(2),
  { fetch, patience: PATIENCE, shapeFaults, restart: null },
  { out: console.log, error: console.error },
);
