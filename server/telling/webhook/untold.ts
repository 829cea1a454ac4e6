/** To be said behind an erasure by a command that has no webhook: it tells those whom its own settings name, and the collector's may name others. */
export const UNTOLD = 'No system of yours is told of it: GOPY_WEBHOOK is not set here.';
