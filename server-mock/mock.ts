import type { Submission } from '#protocol/submission';
import { type AppOptions, createApp } from '../server/app';
import { BARE } from '../server/bare';
import type { HostedPortal } from '../server/hostedPortal';
import { createLivePortals } from '../server/portals/livePortals';
import { createMemoryStore } from '../server/store/memoryStore';
import { MOCK_PORTAL } from './mockPortal';
import { isPost, type Result, SCENARIOS, type ScenarioName } from './scenarios';

export interface Mock {
  /** Answers a request for `/v1/PORTAL/…`, or does not, as the scenario has it. */
  handle(request: Request): Promise<Result>;
  /** From now on, this misbehaviour, counted from its start. */
  use(scenario: ScenarioName): void;
  /** The submissions that the endpoint holds, in the order of arrival, each once; photos are not among them. */
  received(): readonly Submission[];
}

/** What a mock takes from outside. */
type Edges = Pick<AppOptions, 'store' | 'now' | 'randomId'>;

/**
 * The collector's own routes over the memory store, misbehaving when told to. Runs in Node and in the browser.
 * @param edges where a test wants another past, another time, or ids that it knows
 */
export function createMock(
  scenario: ScenarioName = 'well',
  hosted: HostedPortal = MOCK_PORTAL,
  edges: Partial<Edges> = {},
): Mock {
  const { store = createMemoryStore(), now = Date.now, randomId = () => crypto.randomUUID() } = edges;
  const files = new Map([[hosted.portal.id, hosted]]);
  const app = createApp({
    ...BARE,
    ...{ store, now, randomId },
    live: createLivePortals({ files, store, now, log: console.error }),
    key: new Uint8Array(32).fill(7),
    log: console.error,
  });
  const held: Submission[] = [];
  let active = scenario;
  let posts = 0;

  async function next(request: Request): Promise<Response> {
    if (!isPost(request)) return app.fetch(request);
    // All of it first: a body that is begun and then left takes its connection with it, see formLimit.ts.
    const whole = new Request(request, { body: await request.arrayBuffer() });
    const copy = whole.clone();
    const reply = await app.fetch(whole);
    if (reply.status === 201 && reply.headers.get('Content-Type')?.includes('json')) {
      const submission = (await copy.formData()).get('submission');
      if (submission !== null) held.push(JSON.parse(String(submission)));
    }
    return reply;
  }

  return {
    handle: (request) => SCENARIOS[active].act(request, next, isPost(request) ? posts++ : posts),
    use(name) {
      active = name;
      posts = 0;
    },
    received: () => held,
  };
}
