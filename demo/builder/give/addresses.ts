import type { Choices } from '../state/choices';

/** A path like that of a collector's endpoint, `/v1/ha-may`. */
const COLLECTOR = /^(https?:\/\/[^/]+)\/v1\/([^/]+)$/;

/** The endpoint as the widget takes it: without the blanks around it and without `/` at its end. */
export const endpointOf = ({ endpoint }: Pick<Choices, 'endpoint'>): string =>
  endpoint.trim().replace(/\/+$/, '');

/**
 * The folder of the widget's releases: as it was filled in, or the one beside this page.
 * @param origin of this page
 */
export const filesOf = ({ files }: Pick<Choices, 'files'>, origin: string): string =>
  files.trim().replace(/\/+$/, '') || `${origin}/gop-y`;

/**
 * The plain page: as it was filled in, or where a collector has it, whose endpoint tells. Empty: nobody knows it, since the
 * endpoint is none of a collector's.
 */
export function plainPageOf(choices: Pick<Choices, 'endpoint' | 'plainPage'>): string {
  const [, origin = '', portal = ''] = COLLECTOR.exec(endpointOf(choices)) ?? [];
  return choices.plainPage.trim() || (portal && `${origin}/${portal}`);
}
