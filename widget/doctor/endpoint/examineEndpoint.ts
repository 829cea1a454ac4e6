import { parseReply, type Reply } from '#protocol/outcome';
import type { Answer, Ask } from './answer';
import type { EndpointFinding } from './endpointFinding';

/**
 * Reads `portal.json` and posts an empty form. A collector looks at the page's origin before it reads a form, and
 * refuses one without a submission: either answer tells what is wanted and nothing is stored.
 * @param origin of the page
 */
export async function examineEndpoint(
  ask: Ask,
  endpoint: string,
  origin: string,
): Promise<readonly EndpointFinding[]> {
  const file = `${endpoint}/portal.json`;
  const form = `${endpoint}/submissions`;
  const read = await ask(file, 'GET');
  if (read.kind !== 'reply') return withoutReply(read, file);
  const posted = await ask(form, 'POST');
  if (posted.kind !== 'reply') return withoutReply(posted, form);
  const nothing = [404, 405].includes(posted.reply.status) && !isRefusal(posted.reply);
  if (read.reply.status === 404 && (nothing || codeOf(posted.reply) === 'not-found')) {
    return [{ code: 'endpoint-not-found', level: 'wrong', url: endpoint }];
  }
  const found = [...judgePortal(read.reply, file), ...judgePost(posted.reply, form, origin)];
  const isWrong = found.some(({ level }) => level === 'wrong');
  return isWrong ? found : [...found, { code: 'endpoint-good', level: 'good', origin }];
}

function withoutReply(answer: Exclude<Answer, { kind: 'reply' }>, url: string): readonly EndpointFinding[] {
  switch (answer.kind) {
    case 'redirect':
      return [{ code: 'endpoint-redirects', level: 'wrong', url, to: answer.to }];
    case 'unreadable':
      return [{ code: 'endpoint-cors', level: 'wrong', url }];
    case 'silent':
      return [{ code: 'endpoint-unreachable', level: 'wrong', url, why: answer.why }];
    // The policy that did it is a finding of its own.
    case 'stopped':
      return [];
  }
}

function judgePortal(reply: Reply, url: string): readonly EndpointFinding[] {
  if (reply.status === 404) return [{ code: 'portal-missing', level: 'note', url }];
  if (reply.status !== 200) return [{ code: 'endpoint-failing', level: 'wrong', url, status: reply.status }];
  return isPortal(reply.body) ? [] : [{ code: 'portal-malformed', level: 'wrong', url }];
}

/** As the widget reads it: whatever type the file is served with. */
function isPortal(body: string): boolean {
  try {
    const portal: { v?: unknown; accepts?: unknown; topics?: unknown } | null = JSON.parse(body);
    return portal?.v === 1 && Array.isArray(portal.accepts) && Array.isArray(portal.topics);
  } catch {
    return false;
  }
}

function judgePost(reply: Reply, url: string, origin: string): readonly EndpointFinding[] {
  if (codeOf(reply) === 'origin-not-listed') return [{ code: 'origin-not-listed', level: 'wrong', origin }];
  return isRefusal(reply) ? [] : [{ code: 'endpoint-failing', level: 'wrong', url, status: reply.status }];
}

/** Whether an endpoint, and not a proxy or a portal's own error page, said what it misses. */
const isRefusal = (reply: Reply): boolean =>
  [400, 422].includes(reply.status) || (codeOf(reply) !== undefined && reply.status < 500);

const codeOf = (reply: Reply): unknown => parseReply(reply)?.code;
