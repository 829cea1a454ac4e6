import { StartError } from './startError';

/** What the environment says. */
export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** The address of this machine that it listens on; `null`: all of them. */
  readonly host: string | null;
  /** Folder of the database and the collector's key. */
  readonly data: string;
  /** Where citizens and officers reach the collector, `https://gopy.tinh.gov.vn`: only the links that it prints need it. */
  readonly address: string;
  /** Folder with one folder for each portal. */
  readonly portals: string;
  /** Folder of the built widget. */
  readonly widget: string;
  /** Folders of earlier builds, for the pages whose tag still names one of them. */
  readonly formerWidgets: readonly string[];
  /** Origins that may post to every portal, besides its own. */
  readonly origins: readonly string[];
  /** File of the officers; `null`: there is no desk. */
  readonly officers: string | null;
  /** How many of the operator's own proxies stand before the collector. */
  readonly proxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param ownWidget the folder of the widget that came with the collector
 * @throws StartError that names the variable
 */
export function readSettings(env: Environment, ownWidget: string): Settings {
  const port = readPort(env.GOPY_PORT || '8787');
  return {
    port,
    host: env.GOPY_HOST || null,
    data: env.GOPY_DATA || '.data',
    address: readAddress(env.GOPY_ADDRESS || `http://localhost:${port}`),
    portals: env.GOPY_PORTALS || 'portals',
    widget: env.GOPY_WIDGET || ownWidget,
    formerWidgets: listed(env.GOPY_WIDGET_FORMER),
    origins: listed(env.GOPY_ORIGINS).map(readOrigin),
    officers: env.GOPY_OFFICERS || null,
    proxies: readProxies(env.GOPY_PROXIES || '0'),
  };
}

const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(`GOPY_PORT must be a number from 0 to 65535, not ${text}`);
}

function readProxies(text: string): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new StartError(`GOPY_PROXIES must be a number from 0 to 9, not ${text}`);
}

function readAddress(text: string): string {
  if (isOrigin(text)) return text;
  throw new StartError(
    `GOPY_ADDRESS must be an address such as https://gopy.tinh.gov.vn, without a path, not ${text}`,
  );
}

function readOrigin(origin: string): string {
  if (isOrigin(origin)) return origin;
  throw new StartError(`GOPY_ORIGINS must list origins such as https://tinh.gov.vn, not ${origin}`);
}

/** An origin as browsers write it: no path, no final slash. */
export function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}
