import type { Ask } from './answer';
import type { EndpointFinding } from './endpointFinding';

/** The attributes that name something of the portal's, and the list of a file that has to have it. */
const NAMED = [
  { attribute: 'data-topic', file: 'portal.json', list: 'topics' },
  { attribute: 'data-commune', file: 'communes.json', list: 'communes' },
] as const;

/**
 * Whether the portal has the topic and the commune that a tag names. A file that does not come, or is no such list, says
 * nothing of it.
 */
export async function judgeNamed(
  ask: Ask,
  endpoint: string,
  attributes: ReadonlyMap<string, string>,
): Promise<readonly EndpointFinding[]> {
  const found = await Promise.all(
    NAMED.map(async ({ attribute, file, list }): Promise<readonly EndpointFinding[]> => {
      const value = attributes.get(attribute) ?? '';
      if (value === '') return [];
      const url = `${endpoint}/${file}`;
      const answer = await ask(url, 'GET');
      const ids = answer.kind === 'reply' ? idsIn(answer.reply.body, list) : [];
      if (ids.length === 0 || ids.includes(value)) return [];
      return [{ code: 'named-unknown', level: 'wrong', attribute, value, url }];
    }),
  );
  return found.flat();
}

function idsIn(body: string, list: string): readonly unknown[] {
  try {
    const entries: unknown = JSON.parse(body)?.[list];
    return Array.isArray(entries) ? entries.map((entry: { id?: unknown } | null) => entry?.id) : [];
  } catch {
    return [];
  }
}
