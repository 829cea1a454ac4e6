// `npm run gallery`: a picture of every screen in every state, on one page: .results/gallery/index.html.
//   npm run gallery -- [--only ask] [--lang vi] [--theme dark] [--width 360]
import { createServer } from 'vite';

const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const { main } = await vite.ssrLoadModule('/tests/screens/gallery/main.ts');
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await vite.close();
}
