// `npm run mock`: the mock endpoint over its sources, on a port, until Ctrl-C.
import { createServer } from 'vite';

const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
await vite.ssrLoadModule('/server-mock/main.ts');
