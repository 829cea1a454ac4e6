import type { Choices } from '../state/choices';

/** A path like that of a collector's endpoint, `/v1/ha-may`. */
const COLLECTOR = /^(https?:\/\/[^/]+)\/v1\/([^/]+)$/;

/** The endpoint as the widget takes it: without the blanks around it and without `/` at its end. */
export const endpointOf = ({ endpoint }: Pick<Choices, 'endpoint'>): string =>
  endpoint.trim().replace(/\/+$/, '');

/**
 * The folder of the widget's releases: as it was filled in, or the usual one.
 * @param usual the one that stands beside this page
 */
export const filesOf = ({ files }: Pick<Choices, 'files'>, usual: string): string =>
  files.trim().replace(/\/+$/, '') || usual;

/**
 * The plain page: as it was filled in, or where a collector has it, whose endpoint tells. Empty: nobody knows it, since the
 * endpoint is none of a collector's.
 */
export function plainPageOf(choices: Pick<Choices, 'endpoint' | 'plainPage'>): string {
  const [, origin = '', portal = ''] = COLLECTOR.exec(endpointOf(choices)) ?? [];
  return choices.plainPage.trim() || (portal && `${origin}/${portal}`);
}
