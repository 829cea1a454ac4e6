// `npm run gallery`: a picture of every screen in every state, on one page: .results/gallery/index.html.
//   npm run gallery -- [--only ask] [--lang vi] [--theme dark] [--width 360]
import { runMain } from './vite/run-main.mjs';

await runMain('/tests/screens/gallery/main.ts', process.argv.slice(2));
