import { HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { mountBackstage } from '../backstage/mount';
import { createEndpoint } from './createEndpoint';
import { ENDPOINT } from './endpointAddress';
import { inPageStage } from './inPageStage';
import { insertSnippet } from './insertSnippet';
import { keptInBrowser } from './keptInBrowser';
import { loadPortal } from './loadPortal';
import { sayItCannot } from './sayItCannot';
import { troubled } from './troubled';

/** The folder that the demo lies in, wherever that is. */
const folder = new URL('.', (document.currentScript as HTMLScriptElement).src);

async function boot(): Promise<void> {
  const kept = keptInBrowser();
  const inTurn = <T>(work: () => Promise<T>) => navigator.locks.request('gop-y-demo', work) as Promise<T>;
  // Requests wait for it in the handler, so that neither waits for the other.
  const starting = loadPortal().then((hosted) => createEndpoint({ hosted, kept, now: Date.now, inTurn }));
  const worker = setupWorker(
    http.all(`${ENDPOINT}/*`, async ({ request }) => {
      const { handle } = await starting;
      const result = await troubled(request, handle, kept);
      return result === 'network-error' ? HttpResponse.error() : result;
    }),
  );
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', folder).href, options: { scope: folder.href } },
  });
  insertSnippet(document);
  mountBackstage(inPageStage(kept, await starting));
}

boot().catch((error: unknown) => {
  sayItCannot(document);
  console.error(error);
});
