// `npm run chaos`: kills a real browser in the middle of its sending; tests/chaos/README.md says what is counted.
import { runMain } from './vite/run-main.mjs';

await runMain('/tests/chaos/main.ts');
