import type { Edges } from './endpoint';
import type { Came, Exchange, Form, Sent } from './exchange';

/** Sends a request as a page would: no header of its own, no cookie, no redirect followed. */
export async function request(edges: Edges, sent: Sent): Promise<Exchange> {
  return { sent, came: await ask(edges, sent) };
}

async function ask({ fetch, patience }: Edges, { url, origin, form }: Sent): Promise<Came> {
  try {
    const response = await fetch(url, {
      method: form.encoding === 'none' ? 'GET' : 'POST',
      body: bodyOf(form),
      headers: origin === null ? {} : { Origin: origin },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const { status, headers } = response;
    const to = headers.get('Location');
    if (status >= 300 && status < 400 && to !== null) return { kind: 'redirect', status, to };
    const text = await response.text();
    return { kind: 'reply', status, headers, text, body: objectIn(text) };
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return { kind: 'too-slow', seconds: patience / 1000 };
    const { message, cause } = error as Error;
    return { kind: 'nothing', why: cause instanceof Error && cause.message ? cause.message : message };
  }
}

function bodyOf(form: Form): BodyInit | null {
  if (form.encoding === 'none') return null;
  const body = form.encoding === 'percent' ? new URLSearchParams() : new FormData();
  for (const [name, value] of form.fields) {
    if (typeof value === 'string') body.append(name, value);
    else if (body instanceof FormData) body.append(name, new Blob([value]), name);
  }
  return body;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
