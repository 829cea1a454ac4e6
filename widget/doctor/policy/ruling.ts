import type { Policy } from './policy';

/** The directive that rules, and what it lists. */
export interface Ruling {
  readonly name: string;
  readonly sources: readonly string[];
}

/** The first of the directives that the policy has; `undefined`: it rules nothing of that kind. */
export function rulingOf({ directives }: Policy, names: readonly string[]): Ruling | undefined {
  const name = names.find((one) => directives.has(one));
  return name === undefined ? undefined : { name, sources: directives.get(name) ?? [] };
}

/** What rules script elements and requests, the nearest first. */
export const SCRIPTS = ['script-src-elem', 'script-src', 'default-src'];
export const REQUESTS = ['connect-src', 'default-src'];

/**
 * The directive with one source more. Where `default-src` ruled, it becomes one of its own that keeps what was allowed.
 * @param own the name it then has
 */
export function withSource({ name, sources }: Ruling, source: string, own: string): string {
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'" && one !== source);
  return [name === 'default-src' ? own : name, ...kept, source].join(' ');
}
