// `npm run chaos:collector`: kills collector and PostgreSQL under load; tests/chaos/README.md says what is counted.
import { runMain } from './vite/run-main.mjs';

await runMain('/tests/chaos/collector/main.ts');
