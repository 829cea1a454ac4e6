import type { Settings } from '../../settings';

/** What to say behind an erasure by a command: it tells those whom its own settings name, and the collector's may name others. */
export const untold = (webhook: Settings['webhook']): string =>
  webhook ? '' : ' No system of yours is told of it: GOPY_WEBHOOK is not set here.';
