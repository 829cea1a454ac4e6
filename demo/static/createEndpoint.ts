import { createApp } from '../../server/app';
import { BARE } from '../../server/bare';
import type { HostedPortal } from '../../server/hostedPortal';
import { createLivePortals } from '../../server/portals/livePortals';
import { createMemoryStore } from '../../server/store/memoryStore';
import type { Act } from '../../server/store/store';
import { datedPortal } from '../seed/dated/datedPortal';
import { createRandom, uuid } from '../seed/random';
import { seed } from '../seed/seed';
import type { Deed, Kept } from './kept';

/** Known to everybody: it guards nothing, and codes stay the same at every load. */
const KEY = new Uint8Array(32).fill(7);
/** Nobody's: the routes look only at what stands behind it. */
const ORIGIN = 'https://demo.invalid';

interface EndpointOptions {
  readonly hosted: HostedPortal;
  readonly kept: Kept;
  /** ms since 1970. */
  readonly now: () => number;
  /** Runs one piece of work after the other, whichever tab asks. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Endpoint {
  /** As the collector answers. */
  handle(request: Request): Promise<Response>;
  /** Answers the newest question that somebody sent from this browser and that has no answer. */
  answerNewest(text: string): Promise<'answered' | 'nothing-waits'>;
}

/**
 * The collector's own routes over a memory store in this page. Every page load, in every tab, comes to the same store: the
 * seed, and then each deed that is kept, at its time and with the same ids. Before anything is answered, what other tabs
 * have done meanwhile is done here too.
 */
export async function createEndpoint({ hosted, kept, now, inTurn }: EndpointOptions): Promise<Endpoint> {
  const store = createMemoryStore();
  const begun = await inTurn(() => beginning(kept, now()));
  const dated = datedPortal(hosted, begun);
  const portals = new Map([[dated.portal.id, dated]]);
  let clock = begun;
  let random = createRandom('');
  const app = createApp({
    ...BARE,
    store,
    live: createLivePortals({ files: portals, store, now: () => clock, log: console.error }),
    key: KEY,
    now: () => clock,
    randomId: () => uuid(random),
    log: console.error,
  });
  await seed({ store, portals, key: KEY, at: begun });
  let done = 0;

  /** The next deed happens at this time, with ids that come of its number alone. */
  function turnTo(at: number): void {
    clock = at;
    random = createRandom(`deed ${done}`);
  }

  async function act(id: string, deed: Act, at: number, seen: number): Promise<void> {
    await store.act(dated.portal.id, id, deed, 'demo', new Date(at).toISOString(), seen);
  }

  async function repeat(deed: Deed): Promise<void> {
    turnTo(deed.at);
    if (deed.kind === 'act') return act(deed.id, deed.act, deed.at, deed.seen);
    const { path, type, body } = deed;
    await app.fetch(requestFor(path, type, body));
  }

  async function catchUp(): Promise<void> {
    for (const deed of await kept.deedsAfter(done)) {
      await repeat(deed);
      done += 1;
    }
    turnTo(now());
  }

  async function keep(deed: Deed): Promise<void> {
    await kept.addDeed(done, deed);
    done += 1;
  }

  /** The newest of this browser's questions without an answer, with how many steps there are. */
  async function newestWaiting() {
    for (const deed of [...(await kept.deedsAfter(0))].reverse()) {
      const id = deed.kind === 'post' ? new URL(deed.path, ORIGIN).searchParams.get('id') : null;
      const question = id ? await store.question(dated.portal.id, id, 'all') : undefined;
      const last = question?.history.at(-1)?.state;
      if (question && last !== 'answered' && last !== 'declined') return question;
    }
    return undefined;
  }

  return {
    handle: (request) =>
      inTurn(async () => {
        await catchUp();
        if (request.method !== 'POST') return app.fetch(new Request(request.url));
        const { pathname, search } = new URL(request.url);
        const type = request.headers.get('Content-Type') ?? '';
        const body = await request.arrayBuffer();
        const path = pathname + search;
        const reply = await app.fetch(requestFor(path, type, body));
        if (changesStore(path, reply)) await keep({ kind: 'post', at: clock, path, type, body });
        return reply;
      }),
    answerNewest: (text) =>
      inTurn(async () => {
        await catchUp();
        const question = await newestWaiting();
        if (!question) return 'nothing-waits';
        const answer: Act = { state: 'answered', agency: question.agency, text };
        const seen = question.history.length;
        await act(question.id, answer, clock, seen);
        await keep({ kind: 'act', at: clock, id: question.id, act: answer, seen });
        return 'answered';
      }),
  };
}

async function beginning(kept: Kept, now: number): Promise<number> {
  const begun = (await kept.begun()) ?? now;
  await kept.begin(begun);
  return begun;
}

const requestFor = (path: string, type: string, body: ArrayBuffer) =>
  new Request(ORIGIN + path, { method: 'POST', headers: { 'Content-Type': type }, body });

/** `201`: taken as new. Taking back is answered `200`; done twice it changes nothing more. */
const changesStore = (path: string, { status }: Response) =>
  status === 201 || (status === 200 && path.includes('/withdraw'));
