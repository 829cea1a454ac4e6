/** What the network or the endpoint gives back: a reply, or nothing at all. */
export type Result = Response | 'network-error';

export interface Scenario {
  /** One sentence, shown by `--help`. */
  readonly meaning: string;
  /**
   * @param next the endpoint itself; a misbehaviour may call it, change what it says, or leave it out
   * @param nth how many requests for which `isPost` is true came before this one since the scenario began, from 0
   */
  act(request: Request, next: (request: Request) => Promise<Response>, nth: number): Promise<Result>;
}

export const isPost = (request: Request) => request.method === 'POST';

const SLOW = 3_000;

/** Named misbehaviours, each one that a real network or server has. `well` is none. */
export const SCENARIOS = {
  well: {
    meaning: 'everything works',
    act: (request, next) => next(request),
  },
  down: {
    meaning: 'no connection: every request fails',
    act: async () => 'network-error',
  },
  'lost-reply': {
    meaning: 'the first submission is stored, but its reply is lost; later ones work',
    async act(request, next, nth) {
      const reply = await next(request);
      return isPost(request) && nth === 0 ? 'network-error' : reply;
    },
  },
  'lost-replies': {
    meaning: 'every submission is stored, and every reply to one is lost; reads work',
    async act(request, next) {
      const reply = await next(request);
      return isPost(request) ? 'network-error' : reply;
    },
  },
  'captive-portal': {
    meaning: 'a Wi-Fi log-in page answers everything with 200 and HTML',
    act: async () =>
      new Response('<!doctype html><title>Wi-Fi</title><h1>Đăng nhập Wi-Fi</h1>', {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
      }),
  },
  busy: {
    meaning: 'submissions are answered 503, try again in 2 seconds; reads work',
    act: async (request, next) => (isPost(request) ? busy(request) : next(request)),
  },
  'wrong-echo': {
    meaning: 'a submission is answered 201 with the id of another',
    async act(request, next) {
      const reply = await next(request);
      return isPost(request) ? withOtherId(reply) : reply;
    },
  },
  slow: {
    meaning: 'every reply takes 3 seconds',
    async act(request, next) {
      await new Promise((resolve) => setTimeout(resolve, SLOW));
      return next(request);
    },
  },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(SCENARIOS, name);
}

function busy(request: Request): Response {
  const problem = {
    type: 'urn:gop-y:problem:unavailable',
    title: 'Out of order for a moment, try again',
    status: 503,
    code: 'unavailable',
    id: new URL(request.url).searchParams.get('id'),
    final: false,
    retryAfter: 2,
    now: new Date().toISOString(),
  };
  return json(problem, 503, 'application/problem+json');
}

async function withOtherId(reply: Response): Promise<Response> {
  const body = (await reply.json()) as object;
  return json({ ...body, id: '00000000-0000-4000-8000-000000000000' }, reply.status, 'application/json');
}

function json(body: object, status: number, type: string): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
  });
}
