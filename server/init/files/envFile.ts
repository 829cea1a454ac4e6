import type { InitWords } from '../words/words';

/** `gop-y.env`. Its folders are beside it, so that all can be moved together. @param collector its origin */
export const envFile = (collector: string, { env }: InitWords): string => `# ${env.top}
GOPY_PORT=${(isTrial(collector) && new URL(collector).port) || '8787'}
GOPY_DATA=.data
GOPY_PORTALS=portals
GOPY_OFFICERS=officers.json

# ${env.address}
GOPY_ADDRESS=${collector}

# ${env.proxies}
GOPY_PROXIES=${isTrial(collector) ? 0 : 1}
${isTrial(collector) ? '' : `\n# ${env.host}\nGOPY_HOST=127.0.0.1\n`}`;

/** Over plain http there is no proxy in between, and its port is the collector's own. */
const isTrial = (collector: string) => collector.startsWith('http:');
