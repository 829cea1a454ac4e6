import type { Portal } from '../../../widget/protocol/portal';

/** Whom a question can be passed to without writing a name: the portal's agency and those of its topics, each once. */
export function agenciesOf({ agency, topics }: Pick<Portal, 'agency' | 'topics'>): readonly string[] {
  const names = [agency, ...topics.map((topic) => topic.agency ?? agency)].map(({ vi }) => vi);
  return [...new Set(names)];
}
