import { readBlock } from './addresses/block';
import type { Proxies } from './addresses/proxies';
import type { Connections } from './connections/boundConnections';
import type { Bounds } from './limits/rates';
import { StartError } from './startError';
import { type MailSettings, readMail } from './telling/mail/mailSettings';
import { readWebhook, type WebhookSettings } from './telling/webhook/webhookSettings';

/** Where submissions are kept. `url`: `postgres://user:password@host:5432/name`; `connections`: at most, of this collector. */
export type DatabasePlace =
  | { readonly kind: 'file' }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number };

/** What the environment says. */
export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** The address of this machine that it listens on; `null`: all of them. */
  readonly host: string | null;
  /** Folder of the collector's key, and of the database where that is a file. */
  readonly data: string;
  readonly database: DatabasePlace;
  /** File that notes what was erased, apart from the database. */
  readonly erasures: string;
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
  /** How many days before the day it is due the desk calls a question due soon. */
  readonly dueSoon: number;
  readonly proxies: Proxies;
  /** In which a trusted proxy names the officer; `null`: officers sign in with passwords. */
  readonly deskHeader: string | null;
  /** What is written to standard output. */
  readonly log: 'off' | 'requests';
  readonly bounds: Bounds;
  readonly connections: Connections;
  /** Where its figures are read; `null`: nowhere. */
  readonly metrics: Place | null;
  /** The agency's own system, told of what happens to questions; `null`: none is. */
  readonly webhook: WebhookSettings | null;
  /** By which server letters are sent; `null`: none are. */
  readonly mail: MailSettings | null;
  /** For how many days something is tried to be told. */
  readonly tellDays: number;
}

/** An address of this machine and a port of it; 0: any free one. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param ownWidget the folder of the widget that came with the collector
 * @throws StartError that names the variable
 */
export function readSettings(env: Environment, ownWidget: string): Settings {
  const port = readPort(env.GOPY_PORT || '8787');
  const data = env.GOPY_DATA || '.data';
  return {
    port,
    host: env.GOPY_HOST || null,
    data,
    erasures: env.GOPY_ERASURES || `${data}/erasures.log`,
    database: readDatabase(env.DATABASE_URL || '', env.GOPY_DATABASE_CONNECTIONS || '10'),
    address: readAddress(env.GOPY_ADDRESS || `http://localhost:${port}`),
    portals: env.GOPY_PORTALS || 'portals',
    widget: env.GOPY_WIDGET || ownWidget,
    formerWidgets: listed(env.GOPY_WIDGET_FORMER),
    origins: listed(env.GOPY_ORIGINS).map(readOrigin),
    officers: env.GOPY_OFFICERS || null,
    proxies: readProxies(env.GOPY_PROXIES || '', listed(env.GOPY_TRUSTED_PROXIES)),
    deskHeader: readDeskHeader(env.GOPY_DESK_HEADER || '', listed(env.GOPY_TRUSTED_PROXIES)),
    log: readLog(env.GOPY_LOG || 'off'),
    metrics: readMetrics(env.GOPY_METRICS || ''),
    bounds: readBounds(env),
    connections: readConnections(env),
    webhook: readWebhook(env.GOPY_WEBHOOK || '', env.GOPY_WEBHOOK_KEY || '', env.GOPY_WEBHOOK_PRIVATE || '0'),
    mail: readMail(env.GOPY_SMTP_URL || '', env.GOPY_MAIL_FROM || '', env.GOPY_MAIL_DUE || '2'),
    tellDays: readTellDays(env.GOPY_TELL_DAYS || '7'),
    dueSoon: readDays(env.GOPY_DUE_SOON || '3'),
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

/** Without the address in what it says: a password may stand there. */
function readDatabase(url: string, most: string): DatabasePlace {
  if (!url) return { kind: 'file' };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new StartError(
      'DATABASE_URL must be an address such as postgres://gopy@localhost:5432/gopy; without it the database is a file',
    );
  const connections = Number(most);
  if (!/^\d+$/.test(most) || connections < 2 || connections > 100)
    throw new StartError(`GOPY_DATABASE_CONNECTIONS must be a number from 2 to 100, not ${most}`);
  return { kind: 'postgres', url, connections };
}

/** Whoever could write the header themselves could be anybody. */
function readDeskHeader(name: string, trusted: readonly string[]): string | null {
  if (!name) return null;
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name))
    throw new StartError(`GOPY_DESK_HEADER must be the name of a header such as Remote-User, not ${name}`);
  if (trusted.length === 0)
    throw new StartError(
      'GOPY_DESK_HEADER needs GOPY_TRUSTED_PROXIES: from anybody else the header means nothing',
    );
  return name;
}

function readProxies(count: string, trusted: readonly string[]): Proxies {
  if (count && trusted.length > 0)
    throw new StartError('GOPY_PROXIES and GOPY_TRUSTED_PROXIES are two ways to say the same: take one out');
  if (!/^\d?$/.test(count)) throw new StartError(`GOPY_PROXIES must be a number from 0 to 9, not ${count}`);
  if (trusted.length === 0) return { kind: 'counted', count: Number(count) };
  const blocks = trusted.map((one) => {
    const block = readBlock(one);
    if (block) return block;
    throw new StartError(
      `GOPY_TRUSTED_PROXIES must list addresses such as 10.0.0.2, 10.0.0.0/8 or fd00::/8, not ${one}`,
    );
  });
  return { kind: 'listed', blocks };
}

function readLog(text: string): Settings['log'] {
  if (text === 'off' || text === 'requests') return text;
  throw new StartError(`GOPY_LOG must be off or requests, not ${text}`);
}

function readMetrics(text: string): Place | null {
  if (!text) return null;
  const [, host, port] = text.match(/^(.+):(\d{1,5})$/) ?? [];
  if (host && Number(port) <= 65_535) return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
  throw new StartError(`GOPY_METRICS must be an address and a port such as 127.0.0.1:9464, not ${text}`);
}

function readBounds(env: Environment): Bounds {
  return {
    posts: readBound('GOPY_LIMIT_POSTS', env.GOPY_LIMIT_POSTS || '60'),
    postsInAll: readBound('GOPY_LIMIT_POSTS_ALL', env.GOPY_LIMIT_POSTS_ALL || '6000'),
    wrongCodes: readBound('GOPY_LIMIT_CODES', env.GOPY_LIMIT_CODES || '60'),
  };
}

function readConnections(env: Environment): Connections {
  return {
    inAll: readBound('GOPY_CONNECTIONS', env.GOPY_CONNECTIONS || '2000'),
    perAddress: readBound('GOPY_CONNECTIONS_ADDRESS', env.GOPY_CONNECTIONS_ADDRESS || '400'),
  };
}

function readBound(name: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new StartError(`${name} must be a number from 0, which bounds nothing, to 9999999, not ${text}`);
}

function readTellDays(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new StartError(`GOPY_TELL_DAYS must be a number of days from 1 to 99, not ${text}`);
}

function readDays(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new StartError(`GOPY_DUE_SOON must be a number of days from 0 to 99, not ${text}`);
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
