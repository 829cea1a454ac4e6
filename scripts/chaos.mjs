// `npm run chaos`: kills a real browser in the middle of its sending; tests/chaos/README.md says what is counted.
import { createServer } from 'vite';

const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const { main } = await vite.ssrLoadModule('/tests/chaos/main.ts');
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await vite.close();
}
