export type Body = Readonly<Record<string, unknown>>;

/** How an endpoint errs: it may call the good one, change what that says, or leave it out. */
export type Fault = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

export const none: Fault = (request, next) => next(request);

export const isSubmission = ({ method, url }: Request): boolean =>
  method === 'POST' && url.includes('/submissions?');

/** A reply with another body, status or headers. */
export function remade(
  reply: Response,
  body: Body | string,
  status: number = reply.status,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { ...Object.fromEntries(reply.headers), ...headers },
  });
}

/** What an endpoint says that takes what it should refuse. */
export const taken = (reply: Response, id: unknown): Response =>
  remade(reply, { v: 1, kind: 'question', id, code: 'X', now: new Date().toISOString() }, 201);

export const without = (body: Body, name: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

/** A fault in what is said to submissions. @param change `sent`: what was submitted, where it is JSON */
export const saying =
  (change: (reply: Response, body: Body, sent: Body) => Response | Body): Fault =>
  async (request, next) => {
    if (!isSubmission(request)) return next(request);
    const copy = request.clone();
    const reply = await next(request);
    const changed = change(reply, await reply.clone().json(), await sentIn(copy));
    return changed instanceof Response ? changed : remade(reply, changed);
  };

/** A fault in what is read, or told of a code. */
export const giving =
  (path: string, change: (body: Body) => Body): Fault =>
  async (request, next) => {
    const reply = await next(request);
    return request.url.endsWith(path) && reply.ok ? remade(reply, change(await reply.json())) : reply;
  };

async function sentIn(request: Request): Promise<Body> {
  try {
    return JSON.parse(String((await request.formData()).get('submission'))) ?? {};
  } catch {
    return {};
  }
}
